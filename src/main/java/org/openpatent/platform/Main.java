package org.openpatent.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, in production only with a database and an issuer of its own. */
@QuarkusMain
public class Main {
  private static final int MISCONFIGURED = 78; // EX_CONFIG of sysexits.h

  private record Setting(String property, String variable, String meaning) {
    boolean isMissing() {
      return ConfigProvider.getConfig().getOptionalValue(property, String.class).isEmpty();
    }
  }

  private static final List<Setting> REQUIRED =
      List.of(
          new Setting(
              "quarkus.datasource.jdbc.url",
              "OPENPATENT_DATABASE_URL",
              "the database, as jdbc:postgresql://host:port/name"),
          new Setting(
              "quarkus.datasource.username", "OPENPATENT_DATABASE_USER", "the database user"),
          new Setting(
              "quarkus.datasource.password", "OPENPATENT_DATABASE_PASSWORD", "its password"),
          new Setting(
              "quarkus.oidc.auth-server-url",
              "OPENPATENT_ISSUER",
              "the OpenID Connect issuer, as https://host/realm"));

  public static void main(String... arguments) {
    if (ConfigUtils.getProfiles().contains("prod")) {
      List<Setting> missing = REQUIRED.stream().filter(Setting::isMissing).toList();
      if (!missing.isEmpty()) {
        System.err.println("OpenPatent cannot start: these settings are missing.");
        missing.forEach(one -> System.err.println("  " + one.variable + ": " + one.meaning));
        System.exit(MISCONFIGURED);
      }
    }
    Quarkus.run(arguments);
  }
}
