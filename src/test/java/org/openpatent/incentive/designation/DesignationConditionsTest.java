package org.openpatent.incentive.designation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.readCompensation;
import static org.openpatent.Acts.refused;
import static org.openpatent.Designated.enter;
import static org.openpatent.Designated.revoke;
import static org.openpatent.Programs.statement;
import static org.openpatent.Programs.unmet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.Subsidies;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** Programs of both kinds that pay for designated firms only. */
@QuarkusTest
class DesignationConditionsTest {
  private static final List<String> ASKED = List.of("REGION_ADVANTAGE");

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aLicenseIsPaidForIfItsFirmWasDesignatedOnTheDayHoweverLateThatIsEntered() {
    LocalDate monday = Settled.begin();
    Map<String, Object> body = Settled.program(monday);
    body.put("conditions", Programs.bodyWith("licenseeDesignations", ASKED).get("conditions"));
    String program = programs.open(body);
    String university = World.university();
    String firm = World.firm();
    String license = Settled.license(university, firm);
    assertEquals(List.of("licensee-designation FAILED"), unmet(statement(read(license), program)));
    Treasury.settle(program, monday).then().spec(refused(409, "nothing-to-settle"));
    // a month before, entered afterwards; a higher level will do
    enter("NATIONAL_ADVANTAGE", firm, YearMonth.from(monday).minusMonths(1));
    var paid = statement(read(license), program);
    assertEquals(List.of(), unmet(paid));
    assertEquals(
        List.of("NATIONAL_ADVANTAGE", "REGION_ADVANTAGE"),
        List.of(
            paid.getString("rules.find { it.rule == 'licensee-designation' }.fact"),
            paid.getString("rules.find { it.rule == 'licensee-designation' }.requirement")));
    var quote = World.claimBody(Settled.offer(university));
    quote.remove("intendedUse");
    var quoted = Api.licensee(firm).body(quote).post("/v1/compensation-quotes");
    assertEquals(List.of(), unmet(statement(quoted, program)));
    String settlement = Settled.draft(program, monday);
    assertEquals(
        List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
    Treasury.giveNotice(settlement).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    // what turns out not to have been in force that day shows as overpaid
    revoke("NATIONAL_ADVANTAGE", firm, monday.toString()).then().statusCode(200);
    var now = statement(read(license), program);
    assertEquals(List.of("licensee-designation FAILED"), unmet(now));
    assertEquals(List.of("10000.00", "5000.00"), now.getList("sides.overpaid"));
    Api.treasury()
        .get("/v1/programs/" + program + "/overpaid-lines")
        .then()
        .statusCode(200)
        .body("items.overpaid", contains("10000.00", "5000.00"));
    Treasury.assertBalanced(program);
  }

  private static Response read(String license) {
    return readCompensation(Api.auditor(), license);
  }

  @Test
  void aProgramThatDoesNotSayAsksForNoDesignation() {
    String program = programs.open(Programs.body());
    Api.anonymous()
        .get("/v1/programs/" + program)
        .then()
        .body("conditions.licenseeDesignations", nullValue());
    assertEquals(List.of(), unmet(statement(read(Settled.license()), program)));
  }

  @Test
  void aLoanIsSubsidizedIfItsBorrowerWasDesignatedOnTheDayOfDrawing() {
    LocalDate drawn = World.today().minusDays(40);
    var subsidies = new Subsidies();
    String program =
        programs.open(
            Subsidies.with(
                subsidies.body(drawn.minusDays(10), drawn.plusDays(300)),
                "conditions",
                "borrowerDesignations",
                ASKED));
    String bank = World.bank();
    String firm = World.firm();
    String number = subsidies.lend(bank, firm, "1000000.00", drawn);
    var failed = List.of("borrower-designation");
    assertEquals(
        failed, Subsidies.failed(Subsidies.statement(Api.auditor(), bank, number, program)));
    enter("REGION_CULTIVATION", firm, YearMonth.from(drawn));
    assertEquals(
        failed, Subsidies.failed(Subsidies.statement(Api.auditor(), bank, number, program)));
    enter("REGION_ADVANTAGE", firm, YearMonth.from(drawn));
    assertEquals(
        List.of(), Subsidies.failed(Subsidies.statement(Api.auditor(), bank, number, program)));
    String settlement =
        Treasury.settle(program, World.today()).then().statusCode(201).extract().path("id");
    assertEquals(1, Subsidies.lines(settlement).size());
    Api.agency().post("/v1/settlements/" + settlement + "/cancellation").then().statusCode(200);
    var planned = subsidies.planned(bank, World.firm(), "1000000.00", drawn);
    Subsidies.quote(Api.agency(), planned)
        .then()
        .body(
            "programs.find { it.program == '"
                + program
                + "' }.rules.findAll { it.outcome =="
                + " 'FAILED' }.rule",
            contains("borrower-designation"));
  }
}
