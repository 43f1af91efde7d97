package org.openpatent.treasury.settlement;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.openpatent.platform.value.Money;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Streams the lines of a settlement into the database by COPY, which takes a million of them in
 * seconds.
 */
final class LineWriter {
  private static final String COPY =
      "copy settlement_line (settlement_id, program_code, item_id, part, payee_code, subject,"
          + " beneficiary_code, until, assessed, capped, granted, cause, status) from stdin";

  private static final String NULL = "\\N";

  private final String prefix;
  private int lines;
  private long assessed;
  private long capped;
  private long granted;

  private LineWriter(Settlement settlement) {
    prefix = settlement.id + "\t" + settlement.program.code + "\t";
  }

  static SettlementTotals write(
      Connection connection, Settlement settlement, Stream<LineDecision> decisions)
      throws SQLException {
    LineWriter writer = new LineWriter(settlement);
    try (var copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY);
        var out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8))) {
      decisions.forEach(decision -> writer.write(decision, out));
    } catch (IOException refused) {
      throw new SQLException(refused);
    }
    return writer.totals();
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
