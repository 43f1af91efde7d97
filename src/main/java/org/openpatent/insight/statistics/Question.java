package org.openpatent.insight.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpatent.insight.statistics.Period.Days;

/**
 * What is asked of the rows that are counted: of which days, beside which days before, told apart
 * by which dimensions.
 */
record Question(Period period, Days days, Days before, List<Dimension> by) {
  static Question of(Period period, LocalDate today, List<Dimension> by) {
    return new Question(period, period.days(today), period.daysBefore(today), by);
  }

  /** The same, told apart by these. */
  Question by(List<Dimension> dimensions) {
    return new Question(period, days, before, dimensions);
  }

  /**
   * One statement for the groups and the whole, for the period and the one before: in each row
   * whether it is of the period, whether it is the whole, the keys, and then the values; of an
   * amount also how many have a part in it. The days are the parameters {@code from, to,
   * beforeFrom, beforeTo}.
   */
  String sql(Counted counted) {
    String keys = keyNames();
    String groups = by.isEmpty() ? "(is_current)" : "(is_current" + keys + "), (is_current)";
    String rows = rows(counted);
    String whole = by.isEmpty() ? "1" : "grouping(key0)";
    if (counted.each() == null) {
      return rows
          + " select is_current, "
          + whole
          + " as is_whole"
          + keys
          + values(counted, whole)
          + " from counted group by grouping sets ("
          + groups
          + ")";
    }
    String each = counted.each().column();
    String values = counted.each().values().isEmpty() ? "" : ", " + counted.each().values();
    return rows
        + ", each_one as (select is_current, "
        + whole
        + " as is_whole"
        + keys
        + ", "
        + each
        + values
        + " from counted group by grouping sets ("
        + groups.replace("(is_current", "(" + each + ", is_current")
        + ")) select is_current, is_whole"
        + keys
        + values(counted, whole)
        + " from each_one group by is_current, is_whole"
        + keys;
  }

  private String rows(Counted counted) {
    return "with counted as (select "
        + counted.day()
        + " >= :from as is_current, "
        + (counted.isStock() ? counted.day() + " in (:to, :beforeTo) as is_last, " : "")
        + keyColumns(counted)
        + "f.* from "
        + counted.rows()
        + " where "
        + counted.day()
        + " between :from and :to or "
        + counted.day()
        + " between :beforeFrom and :beforeTo)";
  }

  /**
   * Who has a part in the amounts of each group: in each row whether it is of the period, the keys,
   * the payee, and its amounts. The parameters are the same.
   */
  String shares(Counted counted) {
    String each = ", " + counted.each().column();
    String amounts =
        counted.indicators().stream()
            .map(indicator -> ", " + indicator.value())
            .collect(Collectors.joining());
    return rows(counted)
        + " select is_current"
        + keyNames()
        + each
        + amounts
        + " from (select is_current"
        + keyNames()
        + each
        + ", "
        + counted.each().values()
        + " from counted group by is_current"
        + keyNames()
        + each
        + ") each_one";
  }

  private String values(Counted counted, String whole) {
    return counted.indicators().stream()
        .flatMap(
            indicator ->
                indicator.isMoney()
                    ? Stream.of(
                        "sum(" + indicator.value() + ")",
                        "count(*) filter (where " + indicator.value() + " > 0)")
                    : Stream.of(value(indicator.value(), counted, whole)))
        .collect(Collectors.joining(", ", ", ", ""));
  }

  /** A stock as a whole is that of the last day, not that of all months. */
  private static String value(String value, Counted counted, String whole) {
    return counted.isStock()
        ? "case when " + whole + " = 1 then count(*) filter (where is_last) else " + value + " end"
        : value;
  }

  private String keyNames() {
    return by.stream().map(one -> ", key" + by.indexOf(one)).collect(Collectors.joining());
  }

  private String keyColumns(Counted counted) {
    return by.stream()
        .map(one -> column(counted, one) + " as key" + by.indexOf(one) + ", ")
        .collect(Collectors.joining());
  }

  /** The months before are told as those of this period that they are compared with. */
  private String column(Counted counted, Dimension dimension) {
    if (!dimension.equals(Dimension.MONTH)) {
      return "f." + counted.keys().get(dimension);
    }
    String day = counted.day();
    return "to_char(case when %s >= :from then %s else %s + interval '%d months' end, 'YYYY-MM')"
        .formatted(day, day, day, period.months());
  }

  /** On which days a stock is counted. */
  List<LocalDate> stockDays() {
    return Stream.of(days, before).flatMap(this::stockDays).toList();
  }

  private Stream<LocalDate> stockDays(Days counted) {
    List<LocalDate> ends = new ArrayList<>();
    LocalDate month = counted.from();
    while (by.contains(Dimension.MONTH)
        && month.plusMonths(1).minusDays(1).isBefore(counted.to())) {
      ends.add(month.plusMonths(1).minusDays(1));
      month = month.plusMonths(1);
    }
    ends.add(counted.to());
    return ends.stream();
  }
}
