package org.openpatent.treasury.settlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.SettlementRun.EarlierGrant;

/** What approved settlements of a program granted, streamed for caps and pairs. */
final class EarlierGrants {
  private static final String QUERY =
      """
      select license_id, patent_number, licensee_code, side, payee_code, granted - withdrawn
      from compensation_line where program_code = ? and status = 'GRANTED'
      """;

  private EarlierGrants() {}

  static void each(Connection connection, String programCode, Consumer<EarlierGrant> taker)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setFetchSize(2000);
      query.setString(1, programCode);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          taker.accept(
              new EarlierGrant(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Side.valueOf(row.getString(4)),
                  row.getString(5),
                  new Money(row.getLong(6))));
        }
      }
    }
  }
}
