package org.openpatent.insight.conversion;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Growth;
import org.openpatent.platform.value.Omittable;

/** A figure of a year beside that of the year before. */
@Schema(
    description =
        "A figure beside that of the year before, and its growth in percent; absent is what nobody"
            + " reported, and an amount in which fewer than three have a part.")
public record Grown(
    @Omittable String current, @Omittable String previous, @Omittable String growth) {
  /** Either may be null. */
  static Grown of(BigDecimal current, BigDecimal previous) {
    return new Grown(text(current), text(previous), Growth.of(current, previous));
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
