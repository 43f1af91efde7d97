package org.openpatent.treasury.settlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.openpatent.platform.value.Money;

/**
 * What other settlements of a program granted, streamed for what a kind counts over items. Of the
 * program that is settled all of them are approved, because it has one under way at a time; of
 * another one, whose cap it shares, what is drafted or under notice counts as well, and what is
 * held or rejected there, because until the approval that may be granted again.
 */
public final class EarlierGrants {
  private static final String QUERY =
      """
      select item_id, part, subject, beneficiary_code, payee_code, granted - withdrawn
      from settlement_line where program_code = ? and (status = 'GRANTED' or granted > 0
        and settlement_id in (select id from settlement where program_code = ? and status = 'NOTICE'))
      """;

  private EarlierGrants() {}

  /** A line that an earlier settlement granted more than 0; see {@link SettlementLine}. */
  public record EarlierGrant(
      String item, String part, String subject, String beneficiary, String payee, Money granted) {}

  public static void each(Connection connection, String programCode, Consumer<EarlierGrant> taker)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setFetchSize(2000);
      query.setString(1, programCode);
      query.setString(2, programCode);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          taker.accept(
              new EarlierGrant(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  new Money(row.getLong(6))));
        }
      }
    }
  }
}
