package org.openpatent.outside.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import org.jose4j.keys.EllipticCurves;

/**
 * The public key that belongs to a private one on the curve P-256. A private key in PKCS #8 may
 * come without it, and the JDK has no operation that tells it.
 */
final class P256 {
  private static final ECParameterSpec CURVE = EllipticCurves.P256;
  private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();

  private P256() {}

  /**
   * @throws InvalidKeySpecException for a key on another curve
   */
  static ECPublicKey publicKey(ECPrivateKey secret) throws GeneralSecurityException {
    ECParameterSpec curve = secret.getParams();
    boolean same =
        curve.getCurve().equals(CURVE.getCurve())
            && curve.getGenerator().equals(CURVE.getGenerator());
    if (!same) {
      throw new InvalidKeySpecException("not on the curve P-256");
    }
    ECPoint open = times(CURVE.getGenerator(), secret.getS());
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(open, CURVE));
  }

  private static ECPoint times(ECPoint point, BigInteger factor) {
    ECPoint product = ECPoint.POINT_INFINITY;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      product = sum(product, product);
      product = factor.testBit(bit) ? sum(product, point) : product;
    }
    return product;
  }

  private static ECPoint sum(ECPoint a, ECPoint b) {
    if (a.equals(ECPoint.POINT_INFINITY)) {
      return b;
    }
    BigInteger x = a.getAffineX();
    BigInteger y = a.getAffineY();
    // of points with one x only equal ones are ever added here
    BigInteger slope =
        x.equals(b.getAffineX())
            ? divided(
                x.pow(2).multiply(BigInteger.valueOf(3)).add(CURVE.getCurve().getA()),
                y.shiftLeft(1))
            : divided(b.getAffineY().subtract(y), b.getAffineX().subtract(x));
    BigInteger sum = slope.pow(2).subtract(x).subtract(b.getAffineX()).mod(PRIME);
    return new ECPoint(sum, slope.multiply(x.subtract(sum)).subtract(y).mod(PRIME));
  }

  private static BigInteger divided(BigInteger number, BigInteger by) {
    return number.multiply(by.modInverse(PRIME)).mod(PRIME);
  }
}
