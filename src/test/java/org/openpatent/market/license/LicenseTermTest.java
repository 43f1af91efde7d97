package org.openpatent.market.license;

import static org.hamcrest.Matchers.equalTo;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** From which day to which day a license runs, and that it never outlives its patent. */
@QuarkusTest
class LicenseTermTest {
  private static final Map<String, Object> FREE = Map.of("method", "FREE");
  private static final Map<String, Object> LUMP_SUM =
      Map.of("method", "LUMP_SUM", "lumpSum", "30000.00");

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 15, 2028-02-29", // February 2028 has no 30th: its last day [CC 202]
    "2031-01-31, 13, 2032-02-29",
    "2030-01-31, 13, 2031-02-28",
    "2032-02-29, 12, 2033-02-28",
    "2032-02-29, 48, 2036-02-28",
    "2031-03-01, 12, 2032-02-29",
    "2031-08-31, 18, 2033-02-28",
    "2031-05-31, 13, 2032-06-30",
    "2031-12-30, 24, 2033-12-29",
    "2031-01-01, 12, 2031-12-31"
  })
  void theTermEndsADayBeforeTheStartSoManyMonthsLaterOrWithTheMonth(
      String startsOn, int months, String endsOn) {
    TimeMachine.travelTo(startsOn);
    claim(FREE, startsOn, months).then().statusCode(201).body("endsOn", equalTo(endsOn));
  }

  @ParameterizedTest
  @CsvSource({"2031-01-31, 1, 2031-03-01", "2031-03-05, 6, 2031-09-05"})
  void thePaymentFallsDueTheDayAfterTheFreeMonths(String startsOn, int freeMonths, String dueOn) {
    TimeMachine.travelTo(startsOn);
    var useFirst =
        Map.<String, Object>of(
            "method", "LUMP_SUM", "lumpSum", "30000.00", "freeMonths", freeMonths);
    claim(useFirst, startsOn, 24)
        .then()
        .statusCode(201)
        .body("effectiveOn", equalTo(startsOn))
        .body("paymentDueOn", equalTo(dueOn));
  }

  // every patent here is filed on 2022-03-01 and, as an invention, protected until 2042-02-28
  @ParameterizedTest
  @CsvSource({
    "INVENTION, 2040-02-01, 2040-03-01, 2040-03-02",
    "UTILITY_MODEL, 2030-02-01, 2030-03-01, 2030-03-02",
    "DESIGN, 2035-02-01, 2035-03-01, 2035-03-02"
  })
  void aLicenseEndsWithThePatentAtTheLatestAndIsRefusedRatherThanClipped(
      PatentKind kind, String today, String latestStart, String tooLate) {
    TimeMachine.travelTo(today);
    String university = World.university();
    var declaration = World.offerBody(World.patent(university, kind));
    String offer = World.offer(university, declaration);
    claim(offer, tooLate, 24).then().spec(refused(422, "license-outlives-patent"));
    claim(offer, latestStart, 24)
        .then()
        .statusCode(201)
        .body("endsOn", equalTo(LocalDate.parse(latestStart).plusYears(2).minusDays(1).toString()));
  }

  @ParameterizedTest
  @CsvSource({"2040-01-31, 201", "2040-02-01, 422"})
  void aClaimToBePaidFirstMustFitThePatentEvenIfPaidOnTheLastDay(String today, int status) {
    TimeMachine.travelTo(today); // thirty days later it is 1 or 2 March
    claim(LUMP_SUM, today, 24).then().statusCode(status);
  }

  @Test
  void aPaymentOnTheLastDayEndsTheTermWithThePatent() {
    TimeMachine.travelTo("2040-01-31");
    String university = World.university();
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", LUMP_SUM);
    String license = claim(World.offer(university, declaration), "2040-01-31", 24).path("id");
    TimeMachine.travelTo("2040-03-01");
    Acts.confirmReceipt(university, license, "30000.00", World.today())
        .then()
        .statusCode(200)
        .body("beginsOn", equalTo("2040-03-01"))
        .body("endsOn", equalTo("2042-02-28"));
  }

  private static Response claim(Map<String, Object> royalty, String startsOn, int months) {
    String university = World.university();
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", royalty);
    return claim(World.offer(university, declaration), startsOn, months);
  }

  private static Response claim(String offer, String startsOn, int months) {
    var notice = World.claimBody(offer);
    notice.put("startsOn", startsOn);
    notice.put("termMonths", months);
    return Acts.claim(World.firm(), notice);
  }
}
