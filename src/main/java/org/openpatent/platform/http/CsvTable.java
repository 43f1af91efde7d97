package org.openpatent.platform.http;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A table to download: each column with its name and what it says of a row; null is empty. */
public record CsvTable<R>(List<Column<R>> columns) {
  public record Column<R>(String name, Function<R, ?> cell) {}

  public static <R> Column<R> column(String name, Function<R, ?> cell) {
    return new Column<>(name, cell);
  }

  /**
   * All rows, read page by page; called when the request's caller is no longer known.
   *
   * @param spreadsheet true for the form for spreadsheets; null is false
   * @param key where a row stands in the order of the pages
   * @param page the rows after a key, or the first ones after null
   */
  public <K> Download download(Boolean spreadsheet, Function<R, K> key, Function<K, List<R>> page) {
    return Csv.download(
        Boolean.TRUE.equals(spreadsheet),
        columns.stream().map(Column::name).toList(),
        (R last) -> page.apply(last == null ? null : key.apply(last)),
        row -> columns.stream().map(one -> Objects.toString(one.cell.apply(row), "")).toList());
  }
}
