package org.openpatent.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Keys that the demonstration signs certificates with, as files like those of an agency. */
public final class DemoCertificateKey {
  private DemoCertificateKey() {}

  /** The folder with a key in it, made the first time, so that certificates outlive a restart. */
  static Path in(Path folder) {
    if (!Files.exists(folder.resolve("demo-1.pem"))) {
      add(folder, "demo-1");
    }
    return folder;
  }

  static Path fresh() {
    try {
      Path folder = Files.createTempDirectory("openpatent-keys-");
      folder.toFile().deleteOnExit();
      add(folder, "test-1").toFile().deleteOnExit();
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One more key of this name; its file. */
  public static Path add(Path folder, String kid) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
      String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
      Files.createDirectories(folder);
      return Files.writeString(
          folder.resolve(kid + ".pem"),
          "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
