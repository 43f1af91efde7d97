package org.openpatent.market.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.MoneyColumn;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.PercentColumn;

/** The columns of a row as Hibernate reads them, for the two reads that do without it. */
final class OfferColumns {
  private static final MoneyColumn MONEY = new MoneyColumn();
  private static final PercentColumn PERCENT = new PercentColumn();

  private OfferColumns() {}

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** Null for null. */
  static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> of)
      throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(of, name);
  }

  static Money money(ResultSet row, String column) throws SQLException {
    return MONEY.convertToEntityAttribute(row.getObject(column, Long.class));
  }

  static Percent percent(ResultSet row, String column) throws SQLException {
    return PERCENT.convertToEntityAttribute(row.getBigDecimal(column));
  }
}
