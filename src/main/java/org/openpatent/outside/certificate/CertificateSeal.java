package org.openpatent.outside.certificate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openpatent.market.license.License;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The secret that numbers are sealed with: one row, made with the database and never changed. */
@Entity
public class CertificateSeal extends PanacheEntityBase {
  private static final short THE_ONE = 1;

  @Id public short id;
  public byte[] secret;

  protected CertificateSeal() {}

  static CertificateSeal theOne() {
    return findById(THE_ONE);
  }

  /**
   * The number of the license's certificate, the same for good.
   *
   * @throws Problem LICENSE_NOT_EFFECTIVE if the license never took effect: there is no certificate
   */
  CertificateNumber number(License license) {
    if (license.effectiveOn == null) {
      throw new Problem(Code.LICENSE_NOT_EFFECTIVE).as(404);
    }
    return new CertificateNumber(license.id, of(license.id));
  }

  /**
   * The license of a number.
   *
   * @throws Problem NOT_FOUND unless a certificate with this number was ever made
   */
  License license(CertificateNumber number) {
    Problem.requireVisible(number.seal() == of(number.license()));
    License license = Problem.requireFound(License.detailed(number.license()));
    Problem.requireVisible(license.effectiveOn != null);
    return license;
  }

  private long of(UUID license) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
      byte[] sealed = mac.doFinal(license.toString().getBytes(StandardCharsets.US_ASCII));
      return ByteBuffer.wrap(sealed).getLong() >>> (Long.SIZE - CertificateNumber.SEAL_BITS);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
