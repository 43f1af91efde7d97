package org.openpatent.insight.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Answers what is asked of the figures. It stands between resource and entities because an answer
 * is made of several: what every feature counts, and what was frozen.
 */
@Singleton
public class Statistics {
  /** So many questions are counted at a time; more would take the database from claims. */
  private static final int AT_A_TIME = 2;

  private static final long PATIENCE_SECONDS = 10;

  /** What is remembered of answers, each of so many groups at most: some ten MiB. */
  private static final int REMEMBERED = 64;

  private static final int REMEMBERED_GROUPS = 200;

  @Inject Indicators indicators;
  @Inject ObjectMapper json;

  private final Semaphore counting = new Semaphore(AT_A_TIME);
  private final Map<Asked, Told> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, Told> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** All that an answer depends on. */
  private record Asked(
      long preparation,
      UUID frozenBefore,
      LocalDate today,
      Period period,
      List<Dimension> by,
      Set<String> indicators) {}

  /**
   * The figures as anybody reads them: of a year that is frozen those that were published, of which
   * nothing is counted; else as they are now.
   *
   * @throws Problem OVERLOADED if too many other questions are being counted
   */
  public Told published(
      Period period, List<Dimension> by, Set<String> indicators, LocalDate today) {
    FrozenYear frozen = frozen(period);
    Told kept = frozen == null ? null : frozen(frozen, by);
    return kept == null ? now(period, by, indicators, today) : kept;
  }

  /** As what the figures of a period were published; null if they were not. */
  static FrozenYear frozen(Period period) {
    return period.isYear() ? FrozenYear.latest(period.from().getYear()) : null;
  }

  /**
   * The figures as they are now, those of a year before that is frozen as they were published.
   * Counted once for each state of what is prepared.
   *
   * @throws Problem OVERLOADED if too many other questions are being counted
   */
  Told now(Period period, List<Dimension> by, Set<String> indicators, LocalDate today) {
    FrozenYear before = frozenBefore(period, today);
    var asked =
        new Asked(
            Preparation.latest().number,
            before == null ? null : before.id,
            today,
            period,
            by,
            indicators);
    Told known = remembered.get(asked);
    if (known == null) {
      known = inTurn(() -> remembered.containsKey(asked) ? remembered.get(asked) : count(asked));
    }
    if (known.groups().size() <= REMEMBERED_GROUPS) {
      remembered.put(asked, known);
    }
    return known;
  }

  private Told inTurn(Supplier<Told> count) {
    try {
      if (!counting.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Problem(Code.OVERLOADED);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Problem(Code.OVERLOADED);
    }
    try {
      return count.get();
    } finally {
      counting.release();
    }
  }

  private Told count(Asked asked) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Preparation.beginCounting();
              return count(asked.period, asked.by, asked.indicators, asked.today);
            });
  }

  private Told count(Period period, List<Dimension> by, Set<String> indicators, LocalDate today) {
    Question question = Question.of(period, today, by);
    Tally tally = new Tally();
    List<Counted> told = told(period, indicators);
    for (Counted one : told) {
      if (one.isOfMoney() && one.has(by) && !by.isEmpty()) {
        List<Dimension> crossed = one.moneyDimensions();
        tally.addShares(
            one, crossed.indexOf(by.get(0)), Preparation.shares(one, question.by(crossed)));
      } else {
        Question asked = one.has(by) ? question : question.by(List.of());
        tally.add(one, asked.by().size(), Preparation.count(one, asked));
      }
    }
    FrozenYear frozen = frozenBefore(period, today);
    Told before = frozen == null ? null : frozen(frozen, by);
    return new Telling(question, told, tally, before, !period.isOver(today)).told();
  }

  /** What the whole of a year that is over is compared with, if that is frozen; otherwise null. */
  private static FrozenYear frozenBefore(Period period, LocalDate today) {
    return period.isYear() && period.isOver(today)
        ? FrozenYear.latest(period.before().from().getYear())
        : null;
  }

  /** What of it is told of the period: amounts of money by the year alone. */
  private List<Counted> told(Period period, Set<String> indicators) {
    return this.indicators.counted().stream()
        .filter(one -> period.isYear() || !one.isOfMoney())
        .map(
            one ->
                new Counted(
                    one.rows(),
                    one.day(),
                    one.countedBy(),
                    one.keys(),
                    one.each(),
                    one.indicators().stream()
                        .filter(indicator -> indicators.contains(indicator.name()))
                        .toList()))
        .filter(one -> !one.indicators().isEmpty())
        .toList();
  }

  /** As published; null if the year had not these dimensions. */
  Told frozen(FrozenYear year, List<Dimension> by) {
    FrozenFigures kept = FrozenFigures.of(year, by);
    try {
      return kept == null ? null : json.readValue(kept.figures, Told.class);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Keeps the figures of a year by all dimensions and each two of them that anything is told by.
   */
  void freeze(FrozenYear year) {
    Period period = Period.ofYear(year.calendarYear);
    Set<String> all = indicators.indicators(null);
    for (List<Dimension> by : choices()) {
      try {
        FrozenFigures.keep(year, by, json.writeValueAsString(count(period, by, all, year.day())));
      } catch (JsonProcessingException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  private List<List<Dimension>> choices() {
    List<Dimension> all = indicators.dimensions();
    List<List<Dimension>> choices = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < all.size(); i++) {
      choices.add(List.of(all.get(i)));
      for (int j = i + 1; j < all.size(); j++) {
        choices.add(List.of(all.get(i), all.get(j)));
      }
    }
    choices.removeIf(by -> indicators.counted().stream().noneMatch(one -> one.has(by)));
    return choices;
  }
}
