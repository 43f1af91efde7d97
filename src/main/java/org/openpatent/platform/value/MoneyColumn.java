package org.openpatent.platform.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Money in the database: whole fen. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, Long> {
  @Override
  public Long convertToDatabaseColumn(Money money) {
    return money == null ? null : money.fen();
  }

  @Override
  public Money convertToEntityAttribute(Long fen) {
    return fen == null ? null : new Money(fen);
  }
}
