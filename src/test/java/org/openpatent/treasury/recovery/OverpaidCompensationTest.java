package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.RecordedLicense;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.World;

/** What the agency corrects reaches what was granted: it is shown as overpaid. */
@QuarkusTest
class OverpaidCompensationTest extends RecordedLicense {
  private static final List<String> ALL = List.of("10000.00", "5000.00");
  private static final List<String> NOTHING = List.of("0.00", "0.00");

  @Test
  void aRecordalCorrectedAfterItWasPaidForIsOverpaid() {
    settle();
    assertOverpaid(ALL, NOTHING);
    record(World.today().minusDays(1), "GX-2"); // still in the period
    assertOverpaid(ALL, NOTHING);
    TimeMachine.travelTo(monday.plusDays(60));
    record(World.today(), "GX-3");
    assertOverpaid(NOTHING, ALL);
    assertListed("10000.00", "5000.00");

    record(monday, "GX-1");
    assertOverpaid(ALL, NOTHING);
    listed().then().body("items", empty());
    Api.licensor(university)
        .get("/v1/licenses/" + license + "/corrections")
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items[0].correctedAt", notNullValue())
        .body(value(0, "recordalNumber"), equalTo("GX-1"))
        .body(value(0, "recordedOn"), equalTo(monday.toString()))
        .body(value(2, "recordalNumber"), equalTo("GX-3"));
    Api.licensee(World.firm())
        .get("/v1/licenses/" + license + "/corrections")
        .then()
        .spec(Acts.refused(404, "not-found"));
  }

  @Test
  void theSameRecordalOnceMoreCorrectsNothing() {
    record(monday, "GX-1");
    Api.auditor()
        .get("/v1/licenses/" + license + "/corrections")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void aDeathOfThePatentEnteredAfterTheGrantIsOverpaidUntilItIsAnnulled() {
    settle();
    String patent = Acts.readOffer(offer).path("patentNumber");
    String event =
        Acts.enterEvent(patent, "INVALIDATED", monday).then().statusCode(201).extract().path("id");
    assertOverpaid(NOTHING, ALL);
    assertListed("10000.00", "5000.00");
    Acts.annul(patent, event).then().statusCode(200);
    assertOverpaid(ALL, NOTHING);
    listed().then().body("items", empty());
  }

  @Test
  void aLicenseVoidedAfterTheExportIsOverpaid() {
    settle();
    Acts.declareVoid(license).then().statusCode(200);
    assertOverpaid(NOTHING, ALL);
    listed().then().body("items.paidOn", equalTo(List.of(today(), today())));
  }

  @Test
  void anEarlyEndAfterTheNoticeChangesNothing() {
    settle();
    Acts.terminate(Api.licensee(firm), license, World.today()).then().statusCode(200);
    JsonPath statement = statement();
    assertEquals(List.of("minimum-term FAILED"), Programs.unmet(statement));
    assertOverpaid(ALL, NOTHING);
    // nor does it once the license is looked at for another reason
    record(World.today(), "GX-2");
    assertOverpaid(ALL, NOTHING);
    listed().then().body("items", empty());
  }

  @Test
  void anUnsettledLicenseIsNotOverpaid() {
    JsonPath statement = statement();
    assertNull(statement.get("sides[0].overpaid"));
    assertNull(statement.get("sides[0].owedNow"));
    listed().then().body("items", empty());
  }

  /** Paid: what is not yet sent to the bank is taken back instead. */
  private String settle() {
    String settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    return settlement;
  }

  private void record(LocalDate on, String number) {
    Acts.enterRecordal(Api.agency(), license, number, on).then().statusCode(200);
  }

  private void assertOverpaid(List<String> owedNow, List<String> overpaid) {
    JsonPath statement = statement();
    assertEquals(ALL, statement.getList("sides.granted"));
    assertEquals(owedNow, statement.getList("sides.owedNow"));
    assertEquals(overpaid, statement.getList("sides.overpaid"));
  }

  private void assertListed(String... overpaid) {
    listed()
        .then()
        .body("items.item.id", equalTo(List.of(license, license)))
        .body("items.item.part", equalTo(List.of("LICENSOR", "LICENSEE")))
        .body("items.overpaid", equalTo(List.of(overpaid)));
  }

  private Response listed() {
    return Api.auditor().get("/v1/programs/" + program + "/overpaid-lines");
  }

  private JsonPath statement() {
    return Programs.statement(Acts.readCompensation(Api.auditor(), license), program);
  }

  private static String today() {
    return World.today().toString();
  }

  private static String value(int correction, String field) {
    return "items[" + correction + "].previous.find { it.field == '" + field + "' }.value";
  }
}
