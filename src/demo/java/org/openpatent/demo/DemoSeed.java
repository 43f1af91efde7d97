package org.openpatent.demo;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openpatent.incentive.compensation.CompensationProgram;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.PayoutAccount;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.treasury.ledger.Appropriation;
import org.openpatent.treasury.program.Program;

/** Fills an empty database once, through the same verbs the API uses. */
@ApplicationScoped
public class DemoSeed {
  @Inject LegalClock clock;
  @Inject DemoOffers offers;
  @Inject DemoStory story;

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  @Transactional
  void seed(@Observes StartupEvent started) {
    if (LaunchMode.current() != LaunchMode.TEST && Organization.count() == 0) {
      DemoMain.tell("filling in demonstration data...");
      organizations();
      programs();
      offers.publish();
    }
  }

  private void organizations() {
    for (DemoUser user : DemoUser.values()) {
      if (Organization.of(user.code.value()) == null) {
        var themselves = new Act(user.user, user.code.value(), clock.now());
        var agency = new Act(DemoUser.AGENCY.user, DemoUser.AGENCY.code.value(), clock.now());
        var treasury = new Act(DemoUser.TREASURY.user, DemoUser.TREASURY.code.value(), clock.now());
        Organization.register(user.code, null, user.facts(), themselves).verify(agency);
        PayoutAccount account = new PayoutAccount(user.code.value());
        account.change(
            user.facts().name(),
            "演示银行南宁分行",
            "102611000013",
            "4500" + user.code.value().substring(8),
            themselves);
        account.verify(treasury);
        account.persist();
      }
    }
  }

  private void programs() {
    LocalDate today = clock.today();
    Act act = new Act("demonstration", DemoUser.AGENCY.code.value(), clock.now());
    LocalDate lastYear = today.minusYears(1);
    open(DemoPrograms.FREE, lastYear, act);
    for (DemoPrograms terms : DemoPrograms.values()) {
      open(terms, today, act);
    }
    DemoSubsidy.open(today, act);
    // a notice given in the last days of a year reaches into the next
    IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
        .forEach(year -> HolidayYear.announce(year, holidays(year), List.of(), act));
  }

  private static void open(DemoPrograms terms, LocalDate day, Act act) {
    Program program = new CompensationProgram(terms.code(day));
    program.change(terms.title, terms.line, terms.of(day), act);
    program.persist();
    Appropriation.open(program, act);
  }

  private static List<LocalDate> holidays(int year) {
    return List.of(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 5, 1),
        LocalDate.of(year, 10, 1),
        LocalDate.of(year, 10, 2));
  }

  /** Not before the port is ours: at its number another service may answer. */
  void announce(@ObservesAsync HttpServerStart started) {
    if (LaunchMode.current() == LaunchMode.TEST) {
      return;
    }
    String base = "http://localhost:" + port;
    if (!story.live(base)) {
      DemoMain.tell(
          "the data in .demo/ is of an older release, and some examples of the document find"
              + " nothing in it; stop, delete .demo/ and start again to have them");
    }
    DemoMain.tell(
        """
        ready, with demonstration data kept in .demo/
          try it        %1$s/swagger-ui
          document      %1$s/openapi
          a token       curl -s -d user=firm %1$s/dev/token
          users         %2$s
        """
            .formatted(
                base,
                String.join(", ", Arrays.stream(DemoUser.values()).map(one -> one.user).toList())));
  }
}
