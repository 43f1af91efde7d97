package org.openpatent.platform.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Json.value;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.platform.value.Code;

@QuarkusTest
class ProblemCatalogueTest {
  private static final String HAN = "(?s).*\\p{IsHan}.*";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | zh",
        "zh-CN,zh;q=0.9,en;q=0.8 | zh",
        "en;q=0.5, zh-Hans-CN | zh",
        "de, zh;q=0.1 | zh",
        "en-US | en",
        "de | en",
        "* | en",
        "'' | en"
      })
  void problemsSpeakChineseAndEnglish(String accepted, String language) {
    boolean chinese = language.equals("zh");
    Api.anonymous()
        .header("Accept-Language", accepted)
        .get("/v1/nothing")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND))
        .header("Content-Language", language)
        .body("title", chinese ? matchesPattern(HAN) : not(matchesPattern(HAN)))
        .body("detail", chinese ? matchesPattern(HAN) : not(matchesPattern(HAN)));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasAPageInBothLanguages(Code code) {
    for (boolean chinese : new boolean[] {true, false}) {
      Api.anonymous()
          .header("Accept-Language", chinese ? "zh" : "en")
          .get("/v1/problems/" + code.wire())
          .then()
          .statusCode(200)
          .body(value("/code", equalTo(code.wire())))
          .body(value("/status", equalTo(code.status)))
          .body(value("/title", chinese ? matchesPattern(HAN) : matchesPattern("[ -~]+")))
          .body(value("/detail", chinese ? matchesPattern(HAN) : matchesPattern("[ -~]+")));
    }
  }

  @Test
  void theCatalogueListsEveryCodeOnce() {
    var codes =
        Api.anonymous()
            .get("/v1/problems")
            .then()
            .statusCode(200)
            .body("items.code", everyItem(matchesPattern("[a-z0-9-]+")))
            .extract()
            .<java.util.List<String>>path("items.code");
    assertEquals(Stream.of(Code.values()).map(Code::wire).toList(), codes);
    assertTrue(Set.copyOf(codes).size() == codes.size());
    Api.anonymous().get("/v1/problems/made-up").then().spec(Refusal.of(Code.NOT_FOUND));
  }
}
