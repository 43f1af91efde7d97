package org.openpatent.insight.opendata;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One JSON object a line; what a row has not is left out. */
final class NdjsonRows implements RowForm {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final List<OpenColumn> columns;
  private final List<byte[]> names;

  NdjsonRows(List<OpenColumn> columns) {
    this.columns = columns;
    names =
        columns.stream()
            .map(column -> ("\"" + column.name() + "\":").getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  @Override
  public byte[] head() {
    return new byte[0];
  }

  @Override
  public void begin(Bytes out) {
    out.add('{');
  }

  /** The first column has a value always, so that a comma may stand before any other. */
  @Override
  public void cell(int column, byte[] value, Bytes out) {
    if (value == null) {
      return;
    }
    if (column > 0) {
      out.add(',');
    }
    out.add(names.get(column));
    if (columns.get(column).type().quoted) {
      text(value, out);
    } else {
      out.add(value);
    }
  }

  private static void text(byte[] value, Bytes out) {
    out.add('"');
    int from = 0;
    for (int i = 0; i < value.length; i++) {
      byte one = value[i];
      boolean control = one >= 0 && one < ' ';
      if (control || one == '"' || one == '\\') {
        out.add(value, from, i);
        from = control ? i + 1 : i;
        out.add('\\');
        if (control) {
          out.add(new byte[] {'u', '0', '0', HEX[one >> 4], HEX[one & 15]});
        }
      }
    }
    out.add(value, from, value.length);
    out.add('"');
  }

  @Override
  public void end(Bytes out) {
    out.add('}');
    out.add('\n');
  }
}
