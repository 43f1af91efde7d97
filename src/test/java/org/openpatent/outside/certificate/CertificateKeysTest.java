package org.openpatent.outside.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpatent.demo.DemoCertificateKey;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class CertificateKeysTest {
  @TempDir Path folder;

  private final CertificateKeys keys = new CertificateKeys();

  private List<String> published() {
    keys.config = () -> Optional.of(folder.toString());
    return keys.all().stream().map(CertificateKeys.Key::id).toList();
  }

  @Test
  void aLaterFileSignsAtOnceAndTheEarlierOnesStayPublished() throws IOException {
    DemoCertificateKey.add(folder, "2026-b");
    assertEquals(List.of("2026-b"), published());
    DemoCertificateKey.add(folder, "2026-a");
    DemoCertificateKey.add(folder, "2027");
    assertEquals(List.of("2026-a", "2026-b", "2027"), published());
    assertEquals("2027", keys.signing().id());
    Files.delete(folder.resolve("2027.pem"));
    assertEquals("2026-b", keys.signing().id());
  }

  @Test
  void whatIsNoKeyIsPassedOver() throws IOException, GeneralSecurityException {
    Path good = DemoCertificateKey.add(folder, "a");
    Path half = folder.resolve("b.pem");
    Files.writeString(half, Files.readString(good).substring(0, 90));
    Files.writeString(folder.resolve("c.pem"), "-----BEGIN PRIVATE KEY-----\nnone");
    Files.writeString(folder.resolve("readme.txt"), "keys");
    String other = Base64.getEncoder().encodeToString(pair("secp384r1").getPrivate().getEncoded());
    Files.writeString(folder.resolve("d.pem"), other);
    assertEquals(List.of("a"), published());
    Files.copy(good, folder.resolve("e.pem"));
    Files.writeString(half, Files.readString(good)); // now it is written whole
    assertEquals(List.of("a", "b", "e"), published());
  }

  @Test
  void withoutAFolderOrAKeyThereAreNoCertificates() {
    assertEquals(
        Code.CERTIFICATES_NOT_CONFIGURED, assertThrows(Problem.class, this::published).code);
    keys.config = Optional::empty;
    assertEquals(Code.CERTIFICATES_NOT_CONFIGURED, assertThrows(Problem.class, keys::all).code);
    keys.config = () -> Optional.of("/no/such/folder");
    assertEquals(Code.CERTIFICATES_NOT_CONFIGURED, assertThrows(Problem.class, keys::all).code);
  }

  @Test
  void thePublicKeyIsTheOneThatWasMadeWithThePrivateOne() throws GeneralSecurityException {
    for (int i = 0; i < 5; i++) {
      KeyPair pair = pair("secp256r1");
      assertEquals(pair.getPublic(), P256.publicKey((ECPrivateKey) pair.getPrivate()));
    }
  }

  private static KeyPair pair(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }
}
