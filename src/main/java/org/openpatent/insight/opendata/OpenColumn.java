package org.openpatent.insight.opendata;

import java.util.Arrays;
import java.util.List;

/**
 * A column of open data: the one place that says how it is called, what it means and how it is
 * read. Files, data package and document are made from it. A published column keeps its name, its
 * type and its meaning; new ones come after those that are there.
 *
 * @param sql reads it, of the tables that its set names; {@code {day}} stands for the day of the
 *     snapshot
 * @param required whether every row has a value
 * @param values the only values that it has; empty if there are others
 * @param text what it means, in English
 * @param chinese the same in Chinese
 */
record OpenColumn(
    String name,
    Type type,
    String sql,
    boolean required,
    List<String> values,
    String text,
    String chinese) {
  /** How a value is written; the names of types are those of Frictionless Table Schema. */
  enum Type {
    TEXT("string", "%s", "%s", true),
    /** In CSV separated by a vertical bar. */
    LIST("string", "array_to_string(%s, '|')", "cast(to_json(%s) as text)", false),
    INTEGER("integer", "cast(%s as text)", "cast(%s as text)", false),
    /** Decimals, as everywhere in the API texts in JSON. */
    DECIMAL("number", "cast(%s as text)", "cast(%s as text)", true),
    /** CNY with two decimals, of fen. */
    MONEY(
        "number",
        "cast(cast(%s * 0.01 as numeric(20, 2)) as text)",
        "cast(cast(%s * 0.01 as numeric(20, 2)) as text)",
        true),
    DAY("date", "cast(%s as text)", "cast(%s as text)", true),
    MONTH("yearmonth", "to_char(%s, 'YYYY-MM')", "to_char(%s, 'YYYY-MM')", true),
    /** In CSV its JSON text. */
    OBJECT("object", "cast(%s as text)", "cast(%s as text)", false);

    final String schema;
    private final String csv;
    private final String json;

    /** Whether JSON has it between quotation marks. */
    final boolean quoted;

    Type(String schema, String csv, String json, boolean quoted) {
      this.schema = schema;
      this.csv = csv;
      this.json = json;
      this.quoted = quoted;
    }
  }

  static OpenColumn of(Type type, String name, String sql, String text, String chinese) {
    return new OpenColumn(name, type, sql, false, List.of(), text, chinese);
  }

  static OpenColumn text(String name, String sql, String text, String chinese) {
    return of(Type.TEXT, name, sql, text, chinese);
  }

  static OpenColumn list(String name, String sql, String text, String chinese) {
    return of(Type.LIST, name, sql, text, chinese);
  }

  static OpenColumn day(String name, String sql, String text, String chinese) {
    return of(Type.DAY, name, sql, text, chinese);
  }

  static OpenColumn money(String name, String sql, String text, String chinese) {
    return of(Type.MONEY, name, sql, text, chinese);
  }

  static OpenColumn integer(String name, String sql, String text, String chinese) {
    return of(Type.INTEGER, name, sql, text, chinese);
  }

  OpenColumn always() {
    return new OpenColumn(name, type, sql, true, values, text, chinese);
  }

  OpenColumn oneOf(Enum<?>... those) {
    List<String> names = Arrays.stream(those).map(Enum::name).toList();
    return new OpenColumn(name, type, sql, required, names, text, chinese);
  }

  /** What reads it as the text that the file has. */
  String select(boolean json) {
    return (json ? type.json : type.csv).formatted(sql);
  }
}
