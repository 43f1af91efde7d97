package org.openpatent.treasury.settlement;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.openpatent.incentive.compensation.LineStatus;
import org.openpatent.platform.value.Money;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes the lines of a settlement as they come; COPY takes a million of them in seconds. */
final class LineWriter {
  private static final String COPY =
      "copy compensation_line (settlement_id, program_code, license_id, side, payee_code,"
          + " patent_number, licensee_code, assessed, capped, granted, cause, status) from stdin";

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
        var out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.US_ASCII))) {
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
      out.write(line.license());
      out.write('\t');
      out.write(line.side().name());
      out.write('\t');
      out.write(line.payee());
      out.write('\t');
      out.write(line.patentNumber());
      out.write('\t');
      out.write(line.licensee());
      out.write('\t');
      out.write(amounts(line));
      out.write(line.unpaidFor() == null ? "\\N" : line.unpaidFor().name());
      out.write('\t');
      out.write(LineStatus.computed(line.capped(), line.granted()).name());
      out.write('\n');
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static String amounts(LineDecision line) {
    return line.assessed().fen() + "\t" + line.capped().fen() + "\t" + line.granted().fen() + "\t";
  }

  private SettlementTotals totals() {
    return new SettlementTotals(lines, new Money(assessed), new Money(capped), new Money(granted));
  }
}
