package org.openpatent.insight.opendata;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys by which licenses are told apart in open data and nowhere else. A public notice names a
 * license by its id, beside the firm; so a row shows the id enciphered, the same each time. An id
 * has the sixteen bytes of one block of AES, so that no two have the same key and a download can go
 * on after one. The secret is made by the migration and never leaves the database and the service.
 */
@Entity
public class LicenseKeys extends PanacheEntityBase {
  @Id public boolean one;
  byte[] secret;

  protected LicenseKeys() {}

  /** Those of this database. */
  static LicenseKeys here() {
    return findById(true);
  }

  /** Enciphers id by id; used by one thread at a time. */
  Cipher cipher() {
    return cipher(Cipher.ENCRYPT_MODE);
  }

  /** The id of a license by its key. */
  UUID id(UUID key) {
    return through(cipher(Cipher.DECRYPT_MODE), key);
  }

  static UUID through(Cipher cipher, UUID id) {
    try {
      ByteBuffer block =
          ByteBuffer.allocate(16)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits());
      ByteBuffer turned = ByteBuffer.wrap(cipher.doFinal(block.array()));
      return new UUID(turned.getLong(), turned.getLong());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode) {
    try {
      // one block each, so that there is nothing to chain
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(secret, "AES"));
      return cipher;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
