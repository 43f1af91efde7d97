package org.openpatent.incentive.roll;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Scores in the database: numeric with two decimals. */
@Converter(autoApply = true)
public class ScoreColumn implements AttributeConverter<Score, BigDecimal> {
  @Override
  public BigDecimal convertToDatabaseColumn(Score score) {
    return score == null ? null : score.value();
  }

  @Override
  public Score convertToEntityAttribute(BigDecimal value) {
    return value == null ? null : new Score(value);
  }
}
