package org.openpatent.insight.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openpatent.platform.value.Stateless;

/**
 * The rows that are counted, as they were made ready last. Whoever prepares makes the others wait,
 * and keeps no reader waiting.
 */
@Entity
public class Preparation extends PanacheEntityBase {
  private static final int ONLY = 1;

  /** Preparing may take a twentieth of the time, however much there is to prepare. */
  private static final int PAUSE = 20;

  /** In the order in which they are read from each other. */
  private static final List<String> PREPARED =
      List.of(
          "offer_figure",
          "license_figure",
          "compensation_figure",
          "pledge_figure",
          "pledged_patent_figure",
          "loan_figure",
          "subsidy_figure",
          "transfer_figure",
          "listed_firm_figure",
          "designated_firm_figure",
          "recommendation_figure");

  @Id public int id;

  /** How many there were: what was counted of one state is not that of another. */
  public long number;

  public Instant preparedAt;
  public long milliseconds;

  protected Preparation() {}

  public static Preparation latest() {
    return findById(ONLY);
  }

  /** Whether the last one is longer ago than this, and long enough for how long it took. */
  boolean isDue(Instant now, Duration every) {
    Duration pause = Duration.ofMillis(milliseconds).multipliedBy(PAUSE);
    Instant due = preparedAt.plus(pause.compareTo(every) > 0 ? pause : every);
    return !now.isBefore(due);
  }

  /** Brings the rows up to date with all that is committed. */
  void prepare(Instant now) {
    long begun = System.nanoTime();
    for (String rows : PREPARED) {
      getEntityManager()
          .createNativeQuery("select true from refresh_figures(:rows)", Boolean.class)
          .setParameter("rows", rows)
          .getSingleResult();
    }
    number++;
    preparedAt = now;
    milliseconds = Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  /**
   * Has the transaction, of which this is the first statement, see one state of what is prepared
   * and sort in memory. Its statements are few and long; to compile them would take longer than
   * they do.
   */
  static void beginCounting() {
    Stateless.session()
        .doWork(
            connection -> {
              try (var settings = connection.createStatement()) {
                settings.execute(
                    "set transaction isolation level repeatable read;"
                        + " set local work_mem = '64MB'; set local jit = off");
              }
            });
  }

  /** The rows of the answer, as {@link Question#sql} describes them. */
  static List<Object[]> count(Counted counted, Question question) {
    return rows(question.sql(counted), counted, question);
  }

  /** Those that {@link Question#shares} describes. */
  static List<Object[]> shares(Counted counted, Question question) {
    return rows(question.shares(counted), counted, question);
  }

  private static List<Object[]> rows(String sql, Counted counted, Question question) {
    var query =
        Stateless.session()
            .createNativeQuery(sql, Object[].class)
            .setParameter("from", question.days().from())
            .setParameter("to", question.days().to())
            .setParameter("beforeFrom", question.before().from())
            .setParameter("beforeTo", question.before().to());
    if (counted.isStock()) {
      query.setParameter(
          "days",
          question.stockDays().stream()
              .map(LocalDate::toString)
              .collect(Collectors.joining(",", "{", "}")));
    }
    return query.getResultList();
  }
}
