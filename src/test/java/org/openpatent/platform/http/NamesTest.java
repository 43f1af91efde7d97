package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** What a name is, wherever something is named, and how long a text is. */
@QuarkusTest
class NamesTest {
  static Stream<String> noNames() {
    return Stream.of(
        "",
        " ",
        "\u3000",
        "\u00a0",
        "\u2003\u2009",
        "\u200b",
        "\u200d\u200c",
        "\ufeff",
        "\u00ad",
        "\u2060\u180e",
        "\u202e",
        "\u2066\u2069",
        "\u2028",
        "\t\n",
        "\u0001",
        "\u007f\u0085",
        "\u115f\u1160\u3164\uffa0",
        "\u2800",
        "\u034f",
        "\ufe0f",
        "\udb40\udc41");
  }

  @ParameterizedTest
  @MethodSource("noNames")
  void whatCannotBeSeenNamesNothing(String text) {
    putOrganization("name", text).spec(Refusal.at("/name", Code.REQUIRED));
  }

  @Test
  void noneOfTheNamesThereAreMayBeInvisible() {
    List<String> pointers = new ArrayList<>();
    for (ValidatableResponse answer : everyName("\u200b\u2060")) {
      answer.spec(Refusal.of(Code.INVALID_BODY));
      pointers.addAll(answer.extract().<List<String>>path("errors.pointer"));
    }
    assertEquals(
        List.of(
            "/contact/name",
            "/applicationFields/0",
            "/inventors/0",
            "/keywords/0",
            "/title",
            "/name",
            "/bankName",
            "/holder",
            "/intendedUse"),
        pointers);
  }

  private static List<ValidatableResponse> everyName(String text) {
    String university = World.university();
    Map<String, Object> patent = World.patentBody(PatentKind.INVENTION, university);
    patent.put("title", text);
    patent.put("inventors", List.of(text));
    patent.put("applicationFields", List.of(text));
    patent.put("keywords", List.of(text));
    Map<String, Object> program = Programs.body();
    program.put("name", text);
    Map<String, Object> account = new HashMap<>();
    account.put("holder", text);
    account.put("bankName", text);
    account.put("cnapsCode", "102611000017");
    account.put("accountNumber", "6222021102987654321");
    Map<String, Object> claim = World.claimBody("00000000-0000-7000-8000-000000000000");
    claim.put("intendedUse", text);
    String number = World.newPatentNumber(PatentKind.INVENTION);
    String firm = World.firm();
    return List.of(
        putOrganization("contact", contact(text, "1")),
        Api.licensor(university).body(patent).put("/v1/patents/" + number).then(),
        Programs.put(Programs.newCode(), program).then(),
        Api.licensee(firm)
            .body(account)
            .put("/v1/organizations/" + firm + "/payout-account")
            .then(),
        Api.licensee(firm).body(claim).post("/v1/licenses").then());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202e公司",
        "青\u2066禾\u2069",
        "青\u0000禾",
        "青\u0007禾",
        "青\n禾",
        "青\u0085禾",
        "青\u2028禾",
        "a\u202db"
      })
  void aNameDoesNotTurnOrBreakTheLineItStandsIn(String name) {
    String code =
        putOrganization("name", name)
            .spec(Refusal.of(Code.INVALID_BODY))
            .extract()
            .path("errors[0].code");
    assertTrue(List.of("name-characters", "text-characters").contains(code), code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "青禾",
        "𠮷野家",
        "\ud884\udf50家",
        "中",
        "A",
        "🌾",
        "👩‍🌾合作社",
        "الشركة",
        "क्‍ष",
        "\ue000",
        "100%",
        "e\u0301"
      })
  void namesOfAnyWritingStay(String name) {
    putOrganization("name", name).statusCode(201).body("name", is(name));
  }

  @Test
  void lengthsCountCharactersAsPeopleDo() {
    putOrganization("name", "𠮷".repeat(200)).statusCode(201);
    putOrganization("name", "𠮷".repeat(201)).spec(Refusal.at("/name", Code.SIZE));
    putOrganization("name", "中".repeat(200)).statusCode(201);
    putOrganization("contact", contact("𠮷".repeat(100), "1")).statusCode(201);
    Api.anonymous().queryParam("q", "𠮷".repeat(100)).get("/v1/offers").then().statusCode(200);
    Api.anonymous()
        .queryParam("q", "𠮷".repeat(101))
        .get("/v1/offers")
        .then()
        .spec(Refusal.of(Code.INVALID_QUERY_PARAMETER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0771-5550100",
        "0771 555 0100",
        "(0771) 555-0100",
        "（0771）5550100",
        "+86 771 5550100",
        "+86-138-0013-8000",
        "＋８６　１３８００１３８０００",
        "0086 13800138000",
        "0771–5550100",
        "0771—5550100",
        "0771.555.0100",
        "0771-5550100转801",
        "0771-5550100 转 801",
        "0771-5550100 ext 801",
        "0771-5550100 ext. 801",
        "0771-5550100 EXT801",
        "0771-5550100x801",
        "0771-5550100#801",
        "0771-5550100 分机801",
        "0771-5550100/5550101",
        "0771-5550100、13800138000",
        "0771-5550100; 13800138000",
        "400-800-8820",
        "110"
      })
  void phoneNumbersAreTakenAsPeopleWriteThem(String phone) {
    putOrganization("contact", contact("某人", phone))
        .statusCode(201)
        .body("contact.phone", is(phone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"无", "-", "+", "ext 801", "call me", "0771-5550100 before noon", "\u202e0771"})
  void otherTextIsNoPhoneNumber(String phone) {
    putOrganization("contact", contact("某人", phone)).spec(Refusal.at("/contact/phone", Code.FORM));
  }

  private static Map<String, String> contact(String name, String phone) {
    return Map.of("name", name, "email", "a@example.org", "phone", phone);
  }

  private static ValidatableResponse putOrganization(String field, Object value) {
    String code = World.newCode("91");
    Map<String, Object> body = World.organization("企业", "FIRM", null);
    body.put(field, value);
    return Api.licensee(code).body(body).put("/v1/organizations/" + code).then();
  }
}
