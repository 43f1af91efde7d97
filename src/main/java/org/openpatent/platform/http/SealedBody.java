package org.openpatent.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A kept answer that tells a secret. Only whoever shows its idempotency key again can open it: the
 * database has no more than a hash of that key. It is JSON too, so that a node of the release
 * before answers with something that a client can read.
 */
final class SealedBody {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BEGIN = "{\"sealed\":\"";
  private static final String END = "\"}";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private SealedBody() {}

  /**
   * @param scope what the key is for
   */
  static String seal(String key, byte[] scope, String body) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        apply(Cipher.ENCRYPT_MODE, key, scope, nonce, body.getBytes(StandardCharsets.UTF_8));
    Base64.Encoder text = Base64.getEncoder();
    return BEGIN + text.encodeToString(nonce) + text.encodeToString(sealed) + END;
  }

  /** The body as it was; what is not sealed is that itself. */
  static String open(String key, byte[] scope, String kept) {
    if (!kept.startsWith(BEGIN)) {
      return kept;
    }
    String text = kept.substring(BEGIN.length(), kept.length() - END.length());
    int nonce = NONCE_BYTES / 3 * 4;
    Base64.Decoder bytes = Base64.getDecoder();
    byte[] body =
        apply(
            Cipher.DECRYPT_MODE,
            key,
            scope,
            bytes.decode(text.substring(0, nonce)),
            bytes.decode(text.substring(nonce)));
    return new String(body, StandardCharsets.UTF_8);
  }

  private static byte[] apply(int mode, String key, byte[] scope, byte[] nonce, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(scope);
      byte[] secret = digest.digest(("seal " + key).getBytes(StandardCharsets.UTF_8));
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException everyPlatformCan) {
      throw new IllegalStateException(everyPlatformCan);
    }
  }
}
