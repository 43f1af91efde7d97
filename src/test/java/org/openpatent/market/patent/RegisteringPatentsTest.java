package org.openpatent.market.patent;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

@QuarkusTest
class RegisteringPatentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "ZL%s",
        "CN %s",
        "zl %s",
        " %s ",
        "ＺＬ%s",
        "without dot",
        "in groups",
        "wide"
      })
  void aNumberHowEverWrittenIsAnsweredInOneForm(String spelling) {
    String owner = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    String written =
        switch (spelling) {
          case "without dot" -> "ZL" + number.replace(".", "");
          case "in groups" -> number.substring(0, 4) + " " + number.substring(4);
          case "wide" -> number.replace('2', '２').replace('.', '．');
          default -> spelling.formatted(number);
        };
    var body = World.patentBody(PatentKind.INVENTION, owner);
    Api.licensor(owner)
        .body(body)
        .put("/v1/patents/{number}", written)
        .then()
        .statusCode(201)
        .header("Location", "/v1/patents/" + number)
        .body("patentNumber", is(number));
    Api.anonymous().get("/v1/patents/{number}", written).then().body("patentNumber", is(number));
    put(Api.licensor(owner), number, body).spec(Refusal.of(Code.PRECONDITION_REQUIRED));
  }

  @Test
  void whatWasRegisteredIsRead() {
    String owner = World.university();
    String number = World.newPatentNumber(PatentKind.UTILITY_MODEL);
    var body = World.patentBody(PatentKind.UTILITY_MODEL, owner);
    body.put("applicationFields", List.of("农业"));
    body.put("keywords", List.of("收割", "甘蔗"));
    body.put("problemSolved", "省力。");
    body.put("advantages", "快。");
    put(Api.licensor(owner), number, body).statusCode(201);
    var read = Api.anonymous().get("/v1/patents/" + number).then().statusCode(200);
    body.forEach((field, value) -> read.body(field, is(value)));
    read.body("status", is("IN_FORCE")).body("impediments", is(List.of())).body("version", is(0));
  }

  @ParameterizedTest
  @CsvSource({
    "INVENTION, 2022-03-01, 2042-02-28", "UTILITY_MODEL, 2022-03-01, 2032-02-29",
    "DESIGN, 2022-03-01, 2037-02-28", "DESIGN, 2021-05-31, 2031-05-30",
    "DESIGN, 2021-06-01, 2036-05-31", "INVENTION, 2020-02-29, 2040-02-28"
  })
  void protectionEndsTheDayBeforeTheAnniversary(PatentKind kind, String filed, String until) {
    String owner = World.university();
    var body = World.patentBody(kind, owner);
    body.put("filedOn", filed);
    put(Api.licensor(owner), World.newPatentNumber(kind), body)
        .statusCode(201)
        .body("protectedUntil", is(until));
  }

  @Test
  void theDatesAreInOrderAndNotInTheFuture() {
    String owner = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    var body = World.patentBody(PatentKind.INVENTION, owner);
    body.put("grantedOn", "2022-03-01");
    put(Api.licensor(owner), number, body).spec(Refusal.at("/grantedOn", Code.DATE_ORDER));
    body.put("filedOn", World.today().plusDays(1).toString());
    body.put("grantedOn", World.today().plusDays(2).toString());
    put(Api.licensor(owner), number, body).spec(Refusal.at("/filedOn", Code.DATE_IN_FUTURE));
    body.put("filedOn", World.today().toString());
    put(Api.licensor(owner), number, body).statusCode(201).body("status", is("PENDING"));
  }

  @Test
  void anEvaluationReportHasBeenIssued() {
    String owner = World.university();
    String number = World.newPatentNumber(PatentKind.UTILITY_MODEL);
    var body = World.patentBody(PatentKind.UTILITY_MODEL, owner);
    body.put("evaluationReport", report(World.today().plusDays(1)));
    put(Api.licensor(owner), number, body)
        .spec(Refusal.at("/evaluationReport/issuedOn", Code.DATE_IN_FUTURE));
    body.put("evaluationReport", report(World.today()));
    put(Api.licensor(owner), number, body).statusCode(201);
  }

  private static Map<String, String> report(LocalDate issuedOn) {
    return Map.of("number", "PJ1", "conclusion", "POSITIVE", "issuedOn", issuedOn.toString());
  }

  @Test
  void aNumberOfAYearToComeIsNobodys() {
    String owner = World.university();
    String number = numbered((World.today().getYear() + 1) + "10000001");
    put(Api.licensor(owner), number, World.patentBody(PatentKind.INVENTION, owner))
        .spec(Refusal.of(Code.PATENT_NUMBER_YEAR, 404));
    Api.anonymous().get("/v1/patents/" + number).then().statusCode(404);
    String thisYear =
        numbered(World.today().getYear() + "1" + "%07d".formatted(System.nanoTime() % 9999999));
    put(Api.licensor(owner), thisYear, World.patentBody(PatentKind.INVENTION, owner))
        .statusCode(201);
  }

  @ParameterizedTest
  @EnumSource(PatentKind.class)
  void theNumberTellsTheKind(PatentKind kind) {
    String owner = World.university();
    for (PatentKind said : PatentKind.values()) {
      var answer =
          put(Api.licensor(owner), World.newPatentNumber(kind), World.patentBody(said, owner));
      if (said == kind) {
        answer.statusCode(201);
      } else {
        answer.spec(Refusal.at("/kind", Code.PATENT_KIND_MISMATCH));
      }
    }
  }

  @Test
  void classesAreStoredInOneForm() {
    String owner = World.university();
    var body = World.patentBody(PatentKind.INVENTION, owner);
    body.put(
        "ipc", List.of("A24B   15/18    (2006.01)", "E01B3/32(2006.01)I", "h01l", "Ａ61K 8/02"));
    put(Api.licensor(owner), World.newPatentNumber(PatentKind.INVENTION), body)
        .statusCode(201)
        .body("ipc", is(List.of("A24B 15/18", "E01B 3/32", "H01L", "A61K 8/02")))
        .body("locarno", is(List.of()));
    body = World.patentBody(PatentKind.DESIGN, owner);
    body.put("locarno", List.of("01-01 (11)", " 09-03"));
    put(Api.licensor(owner), World.newPatentNumber(PatentKind.DESIGN), body)
        .statusCode(201)
        .body("locarno", is(List.of("01-01", "09-03")));
  }

  @Test
  void everyClassOfAnotherFormIsPointedAt() {
    String owner = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    var body = World.patentBody(PatentKind.INVENTION, owner);
    body.put("ipc", List.of("A24B", "Z99Z", "A24B 15"));
    body.put("locarno", List.of("1-1"));
    put(Api.licensor(owner), number, body)
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.pointer", containsInAnyOrder("/ipc/1", "/ipc/2", "/locarno/0"))
        .body("errors.code", containsInAnyOrder("ipc-form", "ipc-form", "locarno-form"));
  }

  @Test
  void designsCarryLocarnoAndAllOthersIpc() {
    String owner = World.university();
    for (PatentKind kind : PatentKind.values()) {
      boolean design = kind == PatentKind.DESIGN;
      Code code = Code.CLASSIFICATION_KIND;
      String place = design ? "/locarno" : "/ipc";
      var body = World.patentBody(kind, owner);
      body.put(design ? "ipc" : "locarno", List.of(design ? "A24B" : "01-01"));
      put(Api.licensor(owner), World.newPatentNumber(kind), body).spec(Refusal.at(place, code));
      body.remove(design ? "ipc" : "locarno");
      body.remove(design ? "locarno" : "ipc");
      put(Api.licensor(owner), World.newPatentNumber(kind), body).spec(Refusal.at(place, code));
    }
  }

  private static String numbered(String digits) {
    String twelve = digits + "0".repeat(12 - digits.length());
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (2 + i % 8);
    }
    return twelve + "." + "0123456789X".charAt(sum % 11);
  }

  private static ValidatableResponse put(
      RequestSpecification caller, String number, Map<String, Object> body) {
    return caller.body(body).put("/v1/patents/" + number).then();
  }
}
