package org.openpatent.insight.statistics;

import static org.openpatent.platform.http.CsvTable.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openpatent.insight.statistics.Told.Figure;
import org.openpatent.insight.statistics.Told.Together;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.CsvTable.Column;
import org.openpatent.platform.http.Download;

/** Figures as a table: groups in rows, indicators in columns. */
final class StatisticsCsv {
  private static final String TOTAL = "TOTAL";
  private static final int PART = 200;

  private record Row(int number, List<String> values, Map<String, Figure> figures) {}

  private StatisticsCsv() {}

  static Download download(
      Told told,
      List<Dimension> by,
      Period period,
      Map<String, String> names,
      boolean frozen,
      Boolean spreadsheet) {
    List<Row> rows = rows(told, by, period);
    return new CsvTable<>(columns(told, by, period, names, frozen))
        .download(
            spreadsheet,
            Row::number,
            after -> {
              int from = after == null ? 0 : after + 1;
              return rows.subList(from, Math.min(rows.size(), from + PART));
            });
  }

  private static List<Column<Row>> columns(
      Told told, List<Dimension> by, Period period, Map<String, String> names, boolean frozen) {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(column("period", row -> period));
    IntStream.range(0, by.size())
        .forEach(
            i -> {
              columns.add(column(by.get(i).name(), row -> row.values.get(i)));
              if (by.get(i).isNamed()) {
                columns.add(
                    column(by.get(i).name() + "-name", row -> names.get(row.values.get(i))));
              }
            });
    for (Figure figure : told.total()) {
      String name = figure.indicator();
      columns.add(column(name, row -> of(row, name, Figure::current)));
      columns.add(column(name + "-previous", row -> of(row, name, Figure::previous)));
      columns.add(column(name + "-growth", row -> of(row, name, Figure::growth)));
      if (frozen) {
        columns.add(column(name + "-now", row -> of(row, name, Figure::now)));
      }
    }
    return columns;
  }

  private static String of(Row row, String indicator, Function<Figure, String> value) {
    Figure figure = row.figures.get(indicator);
    return figure == null ? null : value.apply(figure);
  }

  private static List<Row> rows(Told told, List<Dimension> by, Period period) {
    List<Row> rows = new ArrayList<>();
    told.groups()
        .forEach(
            group -> rows.add(new Row(rows.size(), group.values(), Told.byName(group.figures()))));
    for (Together together : told.together()) {
      boolean current = together.period().equals(period.toString());
      Figure figure =
          new Figure(
              together.indicator(),
              current ? together.amount() : null,
              current ? null : together.amount(),
              null,
              null);
      rows.add(
          new Row(
              rows.size(),
              List.of(String.join("+", together.values())),
              Map.of(together.indicator(), figure)));
    }
    List<String> whole = by.stream().map(one -> TOTAL).toList();
    rows.add(new Row(rows.size(), whole, Told.byName(told.total())));
    return rows;
  }
}
