package org.openpatent.incentive.candidate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Values of indicators in the database: numeric with four decimals. */
@Converter(autoApply = true)
public class IndicatorValueColumn implements AttributeConverter<IndicatorValue, BigDecimal> {
  @Override
  public BigDecimal convertToDatabaseColumn(IndicatorValue value) {
    return value == null ? null : value.value();
  }

  @Override
  public IndicatorValue convertToEntityAttribute(BigDecimal value) {
    return value == null ? null : new IndicatorValue(value);
  }
}
