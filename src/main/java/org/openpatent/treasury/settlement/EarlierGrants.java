package org.openpatent.treasury.settlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.openpatent.platform.value.Money;

/**
 * The lines that other settlements of a program granted, as a stream, because a kind counts them
 * toward its caps and conditions. The program that is being settled has one settlement under way at
 * a time, so these are of approved settlements. Another program, whose cap is shared, may have a
 * settlement in DRAFT or NOTICE: the lines that it grants count too, and under NOTICE also those
 * that are held or rejected, because until the approval they may be granted again.
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
