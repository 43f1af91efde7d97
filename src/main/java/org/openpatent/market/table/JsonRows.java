package org.openpatent.market.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.http.StrictJson;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * The lines of a file each of which is a JSON object, as rows: a field is a column, a field inside
 * another one too. A field that comes first in a later line is a column from there on, so that the
 * headings are complete when the last row was read.
 */
final class JsonRows implements RowSource {
  private static final int MOST_FIELDS = 1000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(CsvRows.MOST_CHARACTERS)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Reader text;
  private final Headings headings;
  private final Map<String, Integer> places = new HashMap<>();
  private int number;

  private JsonRows(Reader text, Columns<?> columns) {
    this.text = text;
    headings = new Headings(columns, true);
  }

  static RowSource open(Path file, Columns<?> columns) throws IOException {
    return new JsonRows(new BufferedReader(TextFile.of(file).open()), columns);
  }

  @Override
  public Headings headings() {
    return headings;
  }

  /** A line that is no object is a row refused, and the others are read. */
  @Override
  public SourceRow next() throws IOException {
    for (String line = line(); line != null; line = line()) {
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      try (JsonParser json = JSON.createParser(line)) {
        if (json.nextToken() == JsonToken.START_OBJECT) {
          read(json, "", cells);
          if (json.nextToken() == null) {
            return new SourceRow(number, cells);
          }
        }
      } catch (IOException malformed) {
        // as what is no object at all
      }
      return new SourceRow(
          number, List.of(CellText.shortened(line)), new Problem(Code.IMPORT_LINE_UNREADABLE));
    }
    return null;
  }

  /** The next line without its break; null after the last one. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    number++;
    int read = text.read();
    if (read < 0) {
      return null;
    }
    for (; read >= 0 && read != '\n'; read = text.read()) {
      line.append((char) read);
      if (line.length() > CsvRows.MOST_CHARACTERS) {
        throw new Problem(Code.IMPORT_UNREADABLE, number);
      }
    }
    return line.length() > 0 && line.charAt(0) == '\uFEFF' ? line.substring(1) : line.toString();
  }

  private void read(JsonParser json, String inside, List<String> cells) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = inside + json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT) {
        read(json, field + ".", cells);
      } else if (value == JsonToken.START_ARRAY) {
        set(field, texts(json), cells);
      } else {
        set(field, value == JsonToken.VALUE_NULL ? "" : json.getText(), cells);
      }
    }
  }

  /** As a table writes several in one cell. */
  private static String texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken().isStructStart()) {
        json.skipChildren();
      } else {
        texts.add(json.getText());
      }
    }
    return String.join(";", texts);
  }

  /**
   * @throws IOException for text that cannot be stored, which an escape may bring in
   */
  private void set(String field, String value, List<String> cells) throws IOException {
    if (!StrictJson.isStorable(field) || !StrictJson.isStorable(value)) {
      throw new IOException("NUL or half of a surrogate pair");
    }
    Integer known = places.get(field);
    if (known == null && places.size() == MOST_FIELDS) {
      throw new Problem(Code.IMPORT_UNREADABLE, number);
    }
    if (known == null) {
      known = places.size();
      places.put(field, known);
      headings.add(field);
    }
    while (cells.size() <= known) {
      cells.add(null);
    }
    cells.set(known, value);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
