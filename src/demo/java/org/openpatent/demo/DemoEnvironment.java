package org.openpatent.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URL;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;

/**
 * The database and the signing key of this process. What was started is kept in system properties,
 * because a live reload replaces every class of ours and must not start a second server. Public,
 * because when the tests start the service again another class loader holds the configuration
 * source.
 */
public final class DemoEnvironment {
  static final Path FOLDER = Path.of(".demo").toAbsolutePath();

  private static final String URL = "demo.running-url";
  private static final String PUBLIC_KEY = "demo.public-key";
  private static final String CERTIFICATE_KEYS = "demo.certificate-keys";

  private DemoEnvironment() {}

  /** Starts on what the folder holds, and keeps there what is done. */
  static void keepIn(Path folder) {
    if (System.getProperty(URL) == null) {
      DemoMain.tell("starting PostgreSQL...");
      EmbeddedPostgres database = DemoDatabase.start(folder.resolve("database"));
      publish(
          DemoKey.in(folder.resolve("key")),
          DemoCertificateKey.in(folder.resolve("certificate-keys")),
          database);
      DemoMain.tell("starting the service...");
    }
  }

  /** Starts with nothing, for tests, and throws everything away. */
  public static synchronized void fresh() {
    if (System.getProperty(URL) == null) {
      publish(DemoKey.generate(), DemoCertificateKey.fresh(), DemoDatabase.start(null));
    }
  }

  private static void publish(KeyPair key, Path certificateKeys, EmbeddedPostgres database) {
    System.setProperty(DemoConfigSource.PRIVATE_KEY, DemoKey.base64(key.getPrivate().getEncoded()));
    System.setProperty(PUBLIC_KEY, DemoKey.base64(key.getPublic().getEncoded()));
    System.setProperty(CERTIFICATE_KEYS, certificateKeys.toString());
    System.setProperty(URL, "jdbc:postgresql://localhost:" + database.getPort() + "/postgres");
  }

  /** The settings that lead to what was started; none before that, as in a build. */
  public static Map<String, String> settings() {
    String url = System.getProperty(URL);
    return url == null
        ? Map.of()
        : Map.ofEntries(
            Map.entry("openpatent.database.url", url),
            Map.entry("openpatent.database.user", DemoDatabase.SERVICE),
            Map.entry("openpatent.database.password", DemoDatabase.SERVICE),
            Map.entry("openpatent.database.owner.user", DemoDatabase.OWNER),
            Map.entry("openpatent.database.owner.password", DemoDatabase.OWNER),
            Map.entry("openpatent.issuer", DemoConfigSource.ISSUER),
            Map.entry("openpatent.certificates.keys", System.getProperty(CERTIFICATE_KEYS)),
            Map.entry("quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY)),
            Map.entry(
                DemoConfigSource.PRIVATE_KEY, System.getProperty(DemoConfigSource.PRIVATE_KEY)));
  }
}
