package org.openpatent.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives the service a database and an issuer the moment it asks for them. Development keeps both in
 * the folder {@code .demo}, tests throw them away.
 */
public class DemoConfigSource implements ConfigSource {
  public static final String ISSUER = "https://demo.openpatent.org";
  static final String PRIVATE_KEY = "demo.private-key";

  private static final Path FOLDER = Path.of(".demo").toAbsolutePath();

  private static final Set<String> NAMES =
      Set.of(
          "openpatent.database.url",
          "openpatent.database.user",
          "openpatent.database.password",
          "openpatent.issuer",
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
    return NAMES.contains(name) ? Running.value(name) : null;
  }

  /**
   * What was started for this process. It is kept in system properties because a live reload
   * replaces every class of ours, and must not start a second server.
   */
  private static final class Running {
    private static final String URL = "demo.running-url";

    static synchronized String value(String name) {
      if (System.getProperty(URL) == null) {
        start();
      }
      return switch (name) {
        case "openpatent.database.url" -> System.getProperty(URL);
        case "openpatent.database.user", "openpatent.database.password" -> "postgres";
        case "openpatent.issuer" -> ISSUER;
        case PRIVATE_KEY -> System.getProperty(PRIVATE_KEY);
        default -> System.getProperty("demo.public-key");
      };
    }

    private static void start() {
      boolean keeps = "dev".equals(profile());
      KeyPair key = keeps ? DemoKey.in(FOLDER.resolve("key")) : DemoKey.generate();
      EmbeddedPostgres database = DemoDatabase.start(keeps ? FOLDER.resolve("database") : null);
      System.setProperty(PRIVATE_KEY, DemoKey.base64(key.getPrivate().getEncoded()));
      System.setProperty("demo.public-key", DemoKey.base64(key.getPublic().getEncoded()));
      System.setProperty(URL, database.getJdbcUrl("postgres", "postgres"));
    }

    private static String profile() {
      return io.quarkus.runtime.configuration.ConfigUtils.getProfiles().stream()
          .findFirst()
          .orElse("");
    }
  }
}
