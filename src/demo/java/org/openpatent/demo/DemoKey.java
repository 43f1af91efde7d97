package org.openpatent.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key that demonstration tokens are signed with: made here, kept nowhere but here. */
final class DemoKey {
  private DemoKey() {}

  static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The key in a file, made the first time, so that tokens outlive a restart. */
  static KeyPair in(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.write(file, generate().getPrivate().getEncoded());
      }
      return pair(Files.readAllBytes(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static KeyPair pair(byte[] encodedPrivateKey) {
    try {
      KeyFactory keys = KeyFactory.getInstance("RSA");
      var secret =
          (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(encodedPrivateKey));
      var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
      return new KeyPair(keys.generatePublic(open), secret);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static String base64(byte[] encoded) {
    return Base64.getEncoder().encodeToString(encoded);
  }
}
