package org.openpatent.market.table;

import static org.openpatent.market.table.ImportColumn.ABSTRACT;
import static org.openpatent.market.table.ImportColumn.APPLICANTS;
import static org.openpatent.market.table.ImportColumn.CLASSES;
import static org.openpatent.market.table.ImportColumn.FILED_ON;
import static org.openpatent.market.table.ImportColumn.GRANTED_ON;
import static org.openpatent.market.table.ImportColumn.INVENTORS;
import static org.openpatent.market.table.ImportColumn.LOCARNO;
import static org.openpatent.market.table.ImportColumn.OWNERS;
import static org.openpatent.market.table.ImportColumn.PATENT_NUMBER;
import static org.openpatent.market.table.ImportColumn.SERIAL;
import static org.openpatent.market.table.ImportColumn.TITLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** What a published document says of a patent, collected while it is read. */
final class Publication {
  static final ImportColumn[] COLUMNS = {
    SERIAL,
    PATENT_NUMBER,
    TITLE,
    ABSTRACT,
    INVENTORS,
    OWNERS,
    APPLICANTS,
    FILED_ON,
    GRANTED_ON,
    CLASSES,
    LOCARNO
  };

  /** Kinds of documents that announce a grant; A publishes an application [ZC 0007]. */
  private static final Set<String> GRANTS = Set.of("B", "C", "U", "Y", "S", "D");

  private final Map<ImportColumn, List<String>> values = new EnumMap<>(ImportColumn.class);
  private String office = "";
  private String kind = "";
  private String publishedOn = "";

  void office(String code) {
    office = office.isEmpty() ? code : office;
  }

  void kind(String code) {
    kind = kind.isEmpty() ? code : kind;
  }

  void publishedOn(String day) {
    publishedOn = publishedOn.isEmpty() ? day : publishedOn;
  }

  /** Adds a value of a column that has several. */
  void add(ImportColumn column, String value) {
    String line = value.strip();
    List<String> listed = values.computeIfAbsent(column, none -> new ArrayList<>());
    if (!line.isEmpty() && !listed.contains(line)) {
      listed.add(line);
    }
  }

  /** Sets a value that a document has once; the first one stays. */
  void set(ImportColumn column, String value) {
    if (!values.containsKey(column)) {
      add(column, value);
    }
  }

  SourceRow row(int number, String file) {
    if (GRANTS.contains(kind.isEmpty() ? "" : kind.substring(0, 1))) {
      set(GRANTED_ON, publishedOn);
    }
    add(SERIAL, file);
    return new SourceRow(number, Arrays.stream(COLUMNS).map(this::cell).toList(), refusal());
  }

  private Problem refusal() {
    if (!office.isEmpty() && !office.toUpperCase(Locale.ROOT).equals("CN")) {
      return new Problem(Code.IMPORT_DOCUMENT_FOREIGN, office);
    }
    return kind.startsWith("A") ? new Problem(Code.IMPORT_DOCUMENT_NOT_GRANTED, kind) : null;
  }

  private String cell(ImportColumn column) {
    return String.join(column == ABSTRACT ? "\n" : ";", values.getOrDefault(column, List.of()));
  }

  /** A file that is no document. */
  static SourceRow refused(int number, String file, Problem problem) {
    return new SourceRow(
        number,
        Arrays.stream(COLUMNS).map(column -> column == SERIAL ? file : "").toList(),
        problem);
  }
}
