package org.openpatent.treasury.settlement;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openpatent.platform.value.Money;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Streams lines out of the database into a computation, and from the computation into the database.
 * Plain JDBC and COPY, because Hibernate would keep all of a million lines in memory.
 */
public final class LineStream {
  /** The lines that count toward caps and conditions; see {@link #granted}. */
  public static final String COUNTED =
      "(status = 'GRANTED' or granted > 0"
          + " and settlement_id in (select id from settlement where status = 'NOTICE'))";

  private static final String GRANTED =
      "select item_id, part, subject, beneficiary_code, payee_code, granted - withdrawn"
          + " from settlement_line where program_code = ? and "
          + COUNTED;

  private static final String COPY =
      "copy settlement_line (settlement_id, program_code, item_id, part, payee_code, subject,"
          + " beneficiary_code, until, assessed, capped, granted, cause, status) from stdin";

  private static final String NULL = "\\N";

  private final String prefix;
  private int lines;
  private long assessed;
  private long capped;
  private long granted;

  /** A line that an earlier settlement granted more than 0; see {@link SettlementLine}. */
  public record EarlierGrant(
      String item, String part, String subject, String beneficiary, String payee, Money granted) {}

  private LineStream(Settlement settlement) {
    prefix = settlement.id + "\t" + settlement.program.code + "\t";
  }

  /**
   * The lines that other settlements of a program granted, because a kind counts them toward its
   * caps and conditions. The program that is being settled has one settlement under way at a time,
   * so these are of approved settlements. Another program, whose cap is shared, may have a
   * settlement in DRAFT or NOTICE: the lines that it grants count too, and under NOTICE also those
   * that are held or rejected, because until the approval they may be granted again.
   */
  public static void granted(
      Connection connection, String programCode, Consumer<EarlierGrant> taker) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(GRANTED)) {
      query.setFetchSize(2000);
      query.setString(1, programCode);
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

  /** Writes the lines of a settlement. */
  static SettlementTotals write(
      Connection connection, Settlement settlement, Stream<LineDecision> decisions)
      throws SQLException {
    LineStream stream = new LineStream(settlement);
    try (var copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY);
        var out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8))) {
      decisions.forEach(decision -> stream.write(decision, out));
    } catch (IOException refused) {
      throw new SQLException(refused);
    }
    return stream.totals();
  }

  private void write(LineDecision line, BufferedWriter out) {
    lines++;
    assessed += line.assessed().fen();
    capped += line.capped().fen();
    granted += line.granted().fen();
    try {
      out.write(prefix);
      write(line.item(), out);
      write(line.part(), out);
      write(line.payee(), out);
      write(line.subject(), out);
      write(line.beneficiary(), out);
      write(line.until(), out);
      write(line.assessed().fen(), out);
      write(line.capped().fen(), out);
      write(line.granted().fen(), out);
      write(line.cause(), out);
      out.write(LineStatus.computed(line.capped(), line.granted()).name());
      out.write('\n');
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void write(Object value, BufferedWriter out) throws IOException {
    out.write(value == null ? NULL : escaped(value.toString()));
    out.write('\t');
  }

  /** Escapes what COPY would take for the end of a column or of a line. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private SettlementTotals totals() {
    return new SettlementTotals(lines, new Money(assessed), new Money(capped), new Money(granted));
  }
}
