package org.openpatent.insight.funnel;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.openpatent.insight.funnel.OfferInterest.Day;
import org.openpatent.insight.funnel.OfferInterest.Interest;
import org.openpatent.market.offer.OffersSeen;
import org.openpatent.market.offer.OffersSeen.SeenOffer;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/**
 * Counts looks at offers in memory and adds them to the database every half minute, so that no
 * reader waits for it. A node that is killed loses what it had not added yet. Robots that say so
 * and the licensor itself are not counted; of whoever is, nothing is kept.
 */
@ApplicationScoped
public class Looks {
  /** Words of which robots have one in their names. */
  private static final Pattern ROBOT =
      Pattern.compile(
          "(?<!cu)bot(?![a-z])|crawl|spider|slurp|archiver|preview|headless|lighthouse|monitor|pingdom"
              + "|uptime|facebookexternalhit",
          Pattern.CASE_INSENSITIVE);

  /** Some ten MiB; with more offers in half a minute, those beyond are not counted. */
  private static final int MOST = 100_000;

  private static final int BATCH = 1000;

  private static final Logger LOG = Logger.getLogger(Looks.class);

  private final ConcurrentMap<Day, Interest> counts = new ConcurrentHashMap<>();

  @Inject Caller caller;
  @Inject RoutingContext routing;
  @Inject LegalClock clock;
  @Inject FunnelConfig config;

  void count(@Observes OffersSeen seen) {
    if (isNoLook(routing.request())) {
      return;
    }
    LocalDate today = clock.today();
    Interest one = Interest.of(seen.look());
    boolean party = caller.is(Role.PAYEE);
    for (SeenOffer offer : seen.offers()) {
      if (!party || !caller.belongsTo(offer.licensor())) {
        add(new Day(offer.offer(), today), one);
      }
    }
  }

  private void add(Day day, Interest interest) {
    if (counts.size() < MOST || counts.containsKey(day)) {
      counts.merge(day, interest, Interest::plus);
    }
  }

  private static boolean isNoLook(HttpServerRequest request) {
    String agent = request.getHeader("User-Agent");
    return request.method() == HttpMethod.HEAD || agent != null && ROBOT.matcher(agent).find();
  }

  /** Adds to the database what was counted since. */
  @Scheduled(
      every = "{openpatent.funnel.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void flush() {
    List<Day> days = new ArrayList<>(counts.keySet());
    for (int from = 0; from < days.size(); from += BATCH) {
      Map<Day, Interest> batch = new ConcurrentHashMap<>();
      for (Day day : days.subList(from, Math.min(days.size(), from + BATCH))) {
        Interest counted = counts.remove(day);
        if (counted != null) { // another flush may have it
          batch.put(day, counted);
        }
      }
      try {
        OfferInterest.add(batch);
      } catch (RuntimeException failed) {
        batch.forEach(this::add);
        LOG.warnf(failed, "looks at offers could not be stored, and are tried again");
        return;
      }
    }
  }

  void flushAtTheEnd(@Observes ShutdownEvent ending) {
    flush();
  }

  @Scheduled(
      every = "6h",
      delayed = "15m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    OfferInterest.forgetBefore(clock.today().minusDays(config.keptDays()));
  }
}
