package org.openpatent.platform.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Percentages in the database: numeric with four decimals. */
@Converter(autoApply = true)
public class PercentColumn implements AttributeConverter<Percent, BigDecimal> {
  @Override
  public BigDecimal convertToDatabaseColumn(Percent percent) {
    return percent == null ? null : percent.value();
  }

  @Override
  public Percent convertToEntityAttribute(BigDecimal value) {
    return value == null ? null : new Percent(value);
  }
}
