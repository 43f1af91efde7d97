package org.openpatent.platform.http;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;

/** Identifiers come from web pages and documents, with what hangs on to them. */
@QuarkusTest
class PastedIdentifiersTest {
  private static final String CODE = "91450100MA0A00110U";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b91450100MA0A00110U",
        "91450100\u200bMA0A00110U",
        "\ufeff91450100MA0A00110U\u00a0",
        "91450100MA0A00110U。",
        "·91450100MA0A00110U．",
        "\u202a91450100MA0A00110U\u202c",
        "９１４５０１００ＭＡ０Ａ００１１０Ｕ",
        "\u300091450100ma0a00110u\u3000",
        "91450100MA0A00110U\ufe0f"
      })
  void aCreditCodeIsReadWithoutWhatCameAlong(String pasted) {
    assertEquals(CODE, CreditCode.parse(pasted).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b202010566088.9",
        "ZL\u200b202010566088.9\ufeff",
        "ZL202010566088。9",
        "202010566088｡9",
        "202010566088．9",
        "202010566088·9",
        "ZL 2020 1 0566088.9。",
        "\u202aZL202010566088.9\u202c",
        "ＺＬ２０２０１０５６６０８８．９",
        "\u00a0202010566088.9\u2060"
      })
  void aPatentNumberIsReadWithoutWhatCameAlong(String pasted) {
    assertEquals("202010566088.9", PatentNumber.parse(pasted).canonical());
  }

  @Test
  void inPathsQueriesAndBodiesAlike() {
    String university = World.university();
    String firm = World.firm();
    String patent = World.patent(university, PatentKind.INVENTION);
    String pasted = "\u200b" + firm.toLowerCase() + "。";
    Api.anonymous()
        .get("/v1/organizations/{code}", pasted)
        .then()
        .statusCode(200)
        .body("creditCode", is(firm));
    Api.anonymous()
        .get("/v1/patents/{number}", "ZL" + patent.replace(".", "。"))
        .then()
        .statusCode(200);
    Api.anonymous()
        .queryParam("owner", "\ufeff" + university)
        .get("/v1/patents")
        .then()
        .body("items.patentNumber", hasItem(patent));
    String child = World.newCode("91");
    Map<String, Object> body = World.organization("子公司", "FIRM", null);
    body.put("parentCreditCode", pasted);
    Api.licensee(child)
        .body(body)
        .put("/v1/organizations/{code}", "\u2060" + child)
        .then()
        .statusCode(201)
        .header("Location", "/v1/organizations/" + child)
        .body("parentCreditCode", is(firm));
    var offer = World.offerBody("\u200b" + patent + "。");
    Api.licensor(university).body(offer).post("/v1/offers").then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "A01D0045100000, A01D 45/10",
    "A01D 045/10, A01D 45/10",
    "a01d 0045/10, A01D 45/10",
    "A01D45/10, A01D 45/10",
    "A01D　４５／１０, A01D 45/10",
    "\u200bA01D 45/10, A01D 45/10",
    "A01D 45/10 (2006.01), A01D 45/10",
    "A01D, A01D",
    "A01D0045, A01D 45",
    "A01D 045, A01D 45",
    "A01D0045/1, A01D 45/1"
  })
  void aSearchReadsAnIpcSymbolAsARegistrationDoes(String written, String found) {
    String university = World.university();
    String patent = World.patent(university, PatentKind.INVENTION);
    for (String ipc : List.of(written, found)) {
      Api.anonymous()
          .queryParam("owner", university)
          .queryParam("ipc", ipc.replace("\\u200b", "\u200b"))
          .get("/v1/patents")
          .then()
          .statusCode(200)
          .body("items.patentNumber", is(List.of(patent)));
    }
    if (found.equals("A01D 45/10")) {
      var body = World.patentBody(PatentKind.INVENTION, university);
      body.put("ipc", List.of(written.replace("\\u200b", "\u200b")));
      Api.licensor(university)
          .body(body)
          .put("/v1/patents/" + World.newPatentNumber(PatentKind.INVENTION))
          .then()
          .statusCode(201)
          .body("ipc", is(List.of(found)));
    }
  }
}
