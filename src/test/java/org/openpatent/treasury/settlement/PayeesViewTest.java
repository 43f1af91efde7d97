package org.openpatent.treasury.settlement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** What a university and a firm read about their money. */
@QuarkusTest
class PayeesViewTest {
  private static final String LINES = "/v1/settlement-lines";

  private final Programs programs = new Programs();
  private LocalDate monday;
  private String university;
  private String firm;
  private String license;
  private String program;

  @BeforeEach
  void aLicense() {
    monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    Treasury.nameAccount(firm);
    license = Settled.license(university, firm);
    program = programs.open(Settled.program(monday));
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aPayeeSeesItsLinesFromTheNoticeOn() {
    String settlement = Settled.draft(program, monday);
    Api.licensee(firm).get(LINES).then().body("items", hasSize(0));
    Treasury.giveNotice(settlement).then().statusCode(200);
    Api.licensee(firm)
        .get(LINES)
        .then()
        .body("items", hasSize(1))
        .body("items[0].settlement", equalTo(settlement))
        .body("items[0].item.id", equalTo(license))
        .body("items[0].granted", equalTo("5000.00"))
        .body("items[0].payee.creditCode", equalTo(firm));
    Api.licensee(firm).get(LINES + "/totals").then().body("items", hasSize(0));
  }

  @Test
  void itsLinesAreToldInTheLanguageThatItSpeaks() {
    String settlement = Settled.noticed(program, monday);
    for (String list : List.of(LINES, "/v1/settlements/" + settlement + "/lines")) {
      Api.licensee(firm)
          .header("Accept-Language", "zh-CN")
          .get(list)
          .then()
          .header("Vary", containsString("Accept-Language"))
          .body("items.item.text", hasItem(endsWith(" 对 " + firm + " 的许可，付给被许可方")));
      Api.licensee(firm)
          .get(list)
          .then()
          .body("items.item.text", hasItem(endsWith(" to " + firm + ", paid to the licensee")));
    }
    String csv = Api.licensee(firm).header("Accept-Language", "zh").get(LINES + "/csv").asString();
    assertThat(csv, containsString("付给被许可方"));
  }

  @Test
  void itsTotalsTellWhatIsGrantedHeldAndPaid() {
    String settlement = Settled.noticed(program, monday);
    Treasury.object(settlement, license, "LICENSOR").then().statusCode(201);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "ACSC");
    Api.licensee(firm)
        .get(LINES + "/totals")
        .then()
        .body("payee", equalTo(firm))
        .body("items[0].program", equalTo(program))
        .body("items[0].granted", equalTo("5000.00"))
        .body("items[0].paid", equalTo("5000.00"));
    Api.licensor(university)
        .get(LINES + "/totals")
        .then()
        .body("items[0].assessed", equalTo("10000.00"))
        .body("items[0].granted", equalTo("0.00"))
        .body("items[0].held", equalTo("10000.00"))
        .body("items[0].paid", equalTo("0.00"));
    Api.auditor()
        .get(LINES + "?program=" + program + "&status=HELD")
        .then()
        .body("items.payee.creditCode", equalTo(List.of(university)));
  }

  @Test
  void nobodySeesAnothersLines() {
    Settled.noticed(program, monday);
    for (String list :
        List.of(LINES, LINES + "/csv", LINES + "/totals", "/v1/payments", "/v1/recoveries")) {
      Api.licensee(firm)
          .get(list + "?payee=" + university)
          .then()
          .spec(Acts.refused(403, "not-your-organization"));
      Api.auditor().accept("*/*").get(list + "?payee=" + university).then().statusCode(200);
      Api.licensee(firm).accept("*/*").get(list + "?payee=" + firm).then().statusCode(200);
    }
    Api.agency().get(LINES + "/totals").then().spec(Acts.refused(400, "payee-required"));
    Api.licensee(firm)
        .accept("text/csv")
        .get(LINES + "/csv")
        .then()
        .statusCode(200)
        .body(containsString(firm))
        .body(containsString("5000.00"))
        .body(not(containsString(university)));
  }

  @Test
  void linesAreDownloadedByProgramAndByTheDayTheyWerePaid() {
    Treasury.nameAccount(university);
    String settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    String other = programs.open(Settled.program(monday));
    LocalDate paidOn = World.today();
    Settled.approved(other, monday);
    String of = "?program=" + program;
    assertEquals(2, csv("").lines().filter(line -> line.contains(firm)).count());
    assertEquals(2, csv(of).lines().count());
    assertEquals(2, csv(of + "&paidFrom=" + paidOn + "&paidTo=" + paidOn).lines().count());
    assertEquals(2, csv("?paidFrom=" + paidOn).lines().count());
    assertEquals(1, csv("?paidFrom=" + paidOn.plusDays(1)).lines().count());
    assertEquals(1, csv(of + "&paidTo=" + paidOn.minusDays(1)).lines().count());
    assertEquals(1, csv("?program=NO-SUCH").lines().count());
    Api.auditor()
        .get(LINES + of + "&paidFrom=" + paidOn)
        .then()
        .body("items.program", equalTo(List.of(program, program)));
    Api.auditor().get(LINES + "?paidFrom=yesterday").then().statusCode(400);
  }

  private String csv(String query) {
    return Api.licensee(firm)
        .accept("text/csv")
        .get(LINES + "/csv" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void aStatementTellsWhatTheSettlementDecided() {
    Acts.readCompensation(Api.licensee(firm), license)
        .then()
        .body(side("amount"), equalTo("5000.00"))
        .body(side("settlement"), equalTo(null))
        .body(side("granted"), equalTo(null));
    String settlement = Settled.noticed(program, monday);
    Acts.readCompensation(Api.licensee(firm), license).then().body(side("granted"), equalTo(null));
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    Acts.readCompensation(Api.licensee(firm), license)
        .then()
        .body(side("settlement"), equalTo(settlement))
        .body(side("granted"), equalTo("5000.00"))
        .body(side("paid"), equalTo("0.00"));
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.readCompensation(Api.licensee(firm), license)
        .then()
        .body(side("paid"), equalTo("5000.00"))
        .body(side("paidOn"), equalTo(World.today().toString()));
  }

  @Test
  void aStatementKeepsWhatWasGrantedWhenTheLicenseEnds() {
    Settled.approved(program, monday);
    Acts.terminate(Api.licensee(firm), license, World.today()).then().statusCode(200);
    Acts.readCompensation(Api.licensee(firm), license)
        .then()
        .body(side("amount"), equalTo("5000.00"))
        .body(side("granted"), equalTo("5000.00"));
  }

  @Test
  void aStatementTellsThatMoneyWasTakenBack() {
    Settled.approved(program, monday);
    Acts.declareVoid(license).then().statusCode(200);
    Acts.readCompensation(Api.licensee(firm), license)
        .then()
        .body(side("amount"), equalTo("0.00"))
        .body(side("granted"), equalTo("0.00"))
        .body(side("paid"), equalTo("0.00"));
  }

  private String side(String field) {
    return "items.find { it.program == '%s' }.sides[1].%s".formatted(program, field);
  }
}
