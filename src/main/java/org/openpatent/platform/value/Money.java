package org.openpatent.platform.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in CNY, held as whole fen. Never negative; at most 9,999,999,999,999.99 so that sums of
 * millions of them stay within a long. On the wire a decimal string with two digits.
 */
@Schema(
    type = SchemaType.STRING,
    pattern = Money.PATTERN,
    example = "10000.00",
    description = "An amount in CNY, a decimal string with two digits.")
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /** The most that the wire can say. */
  public static final Money MOST = new Money(999_999_999_999_999L);

  /** What the wire accepts, stated once for parser and OpenAPI document. */
  public static final String PATTERN = "^(0|[1-9][0-9]{0,12})\\.[0-9]{2}$";

  /** The same without 0.00, for the OpenAPI document. */
  public static final String POSITIVE = "^(0\\.(0[1-9]|[1-9][0-9])|[1-9][0-9]{0,12}\\.[0-9]{2})$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  @JsonCreator
  public static Money parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.MONEY_FORM);
    }
    return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
  }

  /** The one place where a computed amount is rounded: half-up to the fen. */
  public static Money rounded(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  /** The smaller of this and the cap; no cap at all is {@code null}. */
  public Money cappedAt(Money cap) {
    return cap == null || fen <= cap.fen ? this : cap;
  }

  public boolean isZero() {
    return fen == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  @JsonValue
  public String toString() {
    return yuan().toPlainString();
  }
}
