package org.openpatent.outside.audit;

import static org.openpatent.platform.http.CsvTable.column;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.value.Where;

/** The log as files. */
final class AuditFiles {
  /** Of a part: some ten to some hundred kilobytes. */
  static final int ROWS = 200;

  static final CsvTable<AuditEntry> TABLE =
      new CsvTable<>(
          List.of(
              column("id", row -> row.place().id()),
              column("happenedAt", row -> row.place().happenedAt()),
              column("requestId", AuditEntry::requestId),
              column("operation", AuditEntry::operation),
              column("resource", AuditEntry::resource),
              column("subject", AuditEntry::subject),
              column("client", AuditEntry::client),
              column("roles", row -> String.join("|", row.roles())),
              column("organization", AuditEntry::organization),
              column("address", AuditEntry::address),
              column("outcome", row -> AuditOutcome.of(row.status())),
              column("status", AuditEntry::status),
              column("problem", AuditEntry::problem),
              column("changes", AuditEntry::changes),
              column("number", AuditEntry::number),
              column("hash", AuditEntry::hash)));

  private AuditFiles() {}

  /** All rows, each as a line. */
  static Download lines(Where asked, Function<AuditEntry, byte[]> line) {
    return Download.ofPages(
        AuditEntry::place,
        after -> AuditLog.page(asked, after, ROWS),
        (rows, first) -> {
          var part = new ByteArrayOutputStream();
          for (AuditEntry row : rows) {
            part.writeBytes(line.apply(row));
            part.write('\n');
          }
          return part.toByteArray();
        });
  }
}
