package org.openpatent.demo;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Leads the service to the demonstration's database and issuer. {@link DemoMain} starts them; a
 * test, which has no main method, starts them the moment it asks.
 */
public class DemoConfigSource implements ConfigSource {
  public static final String ISSUER = "https://demo.openpatent.org";
  static final String PRIVATE_KEY = "demo.private-key";

  private static final Set<String> NAMES =
      Set.of(
          "openpatent.database.url",
          "openpatent.database.user",
          "openpatent.database.password",
          "openpatent.database.owner.user",
          "openpatent.database.owner.password",
          "openpatent.issuer",
          "openpatent.certificates.keys",
          "quarkus.oidc.public-key",
          PRIVATE_KEY);

  /** Above application.properties, below what a user sets on the command line. */
  @Override
  public int getOrdinal() {
    return 260;
  }

  @Override
  public String getName() {
    return "demonstration";
  }

  @Override
  public Set<String> getPropertyNames() {
    return NAMES;
  }

  @Override
  public Map<String, String> getProperties() {
    return Map.of();
  }

  @Override
  public String getValue(String name) {
    if (!NAMES.contains(name)) {
      return null;
    }
    if (ConfigUtils.getProfiles().contains("test")) {
      DemoEnvironment.fresh();
    }
    return DemoEnvironment.settings().get(name);
  }
}
