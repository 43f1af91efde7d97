package org.openpatent.outside.certificate;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.FreeLicenseUntil2031;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.demo.DemoCertificateKey;
import org.openpatent.market.patent.PatentKind;

/** A license is shown to those who have no token, who see whether it stands. */
@QuarkusTest
class CertifyingLicensesTest extends FreeLicenseUntil2031 {
  @Inject CertificateConfig config;

  private Response certificate() {
    return Api.licensee(firm).get("/v1/licenses/" + license + "/certificate");
  }

  private JsonPath issued() {
    return certificate().then().statusCode(200).extract().jsonPath();
  }

  private static Response check(String number) {
    return Api.anonymous().get("/v1/certificates/" + number);
  }

  private String standing(String number) {
    return check(number).then().statusCode(200).extract().path("standing");
  }

  @Test
  void itSaysWhatTheLicenseSays() {
    Acts.enterRecordal(Api.agency(), license, "GX-77", today()).then().statusCode(200);
    String number = issued().getString("number");
    certificate()
        .then()
        .header("Cache-Control", "private, no-cache")
        .body("license", equalTo(license))
        .body("standing", equalTo("IN_FORCE"))
        .body("patentNumber", equalTo(patent))
        .body("kind", equalTo("INVENTION"))
        .body("title", equalTo("一种测试装置"))
        .body("licensor.creditCode", equalTo(university))
        .body("licensor.name", equalTo("测试大学"))
        .body("licensee.creditCode", equalTo(firm))
        .body("royalty.method", equalTo("FREE"))
        .body("termMonths", equalTo(24))
        .body("effectiveOn", equalTo("2029-03-05"))
        .body("endsOn", equalTo("2031-03-04"))
        .body("recordalNumber", equalTo("GX-77"))
        .body("recordedOn", equalTo("2029-03-05"))
        .body("issuedAt", equalTo("2029-03-05T01:30:00Z"))
        .body("verifyAt", endsWith(":8080/v1/certificates/" + number));
  }

  @Test
  void aStrangerBelievesItByThePublishedKeysAndNothingElse() throws JoseException {
    Response answer = certificate();
    String jws = answer.path("jws");
    assertTrue(Stranger.believes(jws));
    assertEquals("license-certificate+jwt", Stranger.header(jws).get("typ"));
    assertFalse(Stranger.believes(Stranger.changed(jws, "2031-03-04", "2039-03-04")));
    Map<String, Object> fields = new HashMap<>(answer.jsonPath().getMap("$"));
    fields.remove("jws");
    fields.put("iss", "http://localhost:8080");
    fields.put("iat", 1867368600);
    assertEquals(fields, Stranger.payload(jws).getMap("$"));
    String alone =
        Api.licensor(university)
            .accept("application/jose")
            .get("/v1/licenses/" + license + "/certificate")
            .then()
            .statusCode(200)
            .contentType("application/jose")
            .extract()
            .asString();
    assertTrue(Stranger.believes(alone));
    assertEquals(fields, Stranger.payload(alone).getMap("$"));
  }

  @Test
  void itIsPrinted() throws IOException {
    Response answer =
        Api.licensee(firm)
            .accept("application/pdf")
            .get("/v1/licenses/" + license + "/certificate");
    String number = issued().getString("number");
    answer
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + number + ".pdf\"");
    try (PDDocument page = Loader.loadPDF(answer.asByteArray())) {
      String text = new PDFTextStripper().getText(page);
      assertTrue(text.contains("测试企业") && text.contains(number), text);
    }
  }

  @Test
  void aNewKeySignsAtOnceAndWhatTheOldOneSignedIsStillBelieved() throws Exception {
    String old = issued().getString("jws");
    Path folder = Path.of(config.keys().orElseThrow());
    Path first = folder.resolve("test-1.pem");
    Path hidden = folder.resolve("test-1.gone");
    Path added = DemoCertificateKey.add(folder, "test-2");
    try {
      String signed = issued().getString("jws");
      assertEquals("test-2", Stranger.header(signed).get("kid"));
      assertTrue(Stranger.believes(signed));
      assertEquals("test-1", Stranger.header(old).get("kid"));
      assertTrue(Stranger.believes(old));
      Files.move(first, hidden);
      assertFalse(Stranger.believes(old), "its key was taken away");
      Files.delete(added);
      assertUnavailableWithoutKeys();
    } finally {
      Files.deleteIfExists(added);
      if (Files.exists(hidden)) {
        Files.move(hidden, first);
      }
    }
    assertTrue(Stranger.believes(old));
  }

  private void assertUnavailableWithoutKeys() {
    certificate().then().spec(refused(503, "certificates-not-configured"));
    Api.anonymous()
        .get("/.well-known/jwks.json")
        .then()
        .spec(refused(503, "certificates-not-configured"));
  }

  @Test
  void thePartiesHaveTheNamesThatTheyHadWhenItTookEffect() {
    Map<String, Object> body = World.organization("改名企业", "FIRM", World.size(60, 1_500));
    String path = "/v1/organizations/" + firm;
    Header seen =
        new Header("If-Match", Api.licensee(firm).get(path).then().extract().header("ETag"));
    Api.licensee(firm).header(seen).body(body).put(path).then().statusCode(200);
    assertEquals("测试企业", issued().getString("licensee.name"));
    check(issued().getString("number")).then().body("licensee.name", equalTo("测试企业"));
  }

  @Test
  void anEndShowsAtOnceAndSoDoesAVoiding() {
    String number = issued().getString("number");
    check(number)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-cache")
        .body("number", equalTo(number))
        .body("standing", equalTo("IN_FORCE"))
        .body("licensee.name", equalTo("测试企业"))
        .body("endReason", nullValue());
    TimeMachine.travelTo("2029-05-07");
    Acts.terminate(Api.licensee(firm), license, today().plusDays(1)).then().statusCode(200);
    check(number).then().body("standing", equalTo("IN_FORCE"), "endsOn", equalTo("2029-05-07"));
    TimeMachine.travelTo("2029-05-08");
    check(number)
        .then()
        .body("standing", equalTo("ENDED"), "endReason", equalTo("TERMINATED_BY_LICENSEE"));
    assertEquals("ENDED", issued().getString("standing"));
    Acts.declareVoid(license).then().statusCode(200);
    check(number)
        .then()
        .body("standing", equalTo("VOID"), "voidedAt", equalTo("2029-05-08T01:30:00Z"));
    assertEquals("VOID", Stranger.payload(issued().getString("jws")).get("standing"));
    Acts.annulVoiding(license).then().statusCode(200);
    assertEquals("ENDED", standing(number));
  }

  @Test
  void aLicenseThatBeginsLaterSaysSo() {
    var notice = World.claimBody(World.freeOffer());
    notice.put("startsOn", "2029-05-01");
    license = Acts.claim(firm, notice).then().statusCode(201).extract().path("id");
    String number = issued().getString("number");
    assertEquals("NOT_BEGUN", standing(number));
    TimeMachine.travelTo("2029-05-01");
    assertEquals("IN_FORCE", standing(number));
  }

  @Test
  void aNumberIsReadAsItIsWrittenAndCannotBeMadeOfTheKeyOfALicense() {
    String number = issued().getString("number");
    check(number.toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o'))
        .then()
        .statusCode(200)
        .body("number", equalTo(number));
    CertificateNumber known = CertificateNumber.parse(number);
    for (long seal : new long[] {0, known.seal() ^ 1}) {
      check(new CertificateNumber(known.license(), seal).toString())
          .then()
          .spec(refused(404, "not-found"));
    }
    char last = number.charAt(34 + 6);
    check(number.substring(0, 40) + (last == '7' ? '8' : '7'))
        .then()
        .spec(refused(404, "certificate-number-form"));
    check(license).then().spec(refused(404, "certificate-number-form"));
  }

  @Test
  void thereIsNoneBeforeTheLicenseTakesEffect() {
    var terms = World.offerBody(World.patent(university, PatentKind.INVENTION));
    terms.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "50000.00"));
    license = World.license(firm, World.offer(university, terms));
    certificate().then().spec(refused(404, "license-not-effective"));
    Acts.confirmReceipt(university, license, "50000.00", today()).then().statusCode(200);
    assertEquals("50000.00", issued().getString("royalty.lumpSum"));
  }

  @Test
  void aTagHoldsUntilACertificateWouldSaySomethingElse() throws IOException {
    String tag = certificate().header("ETag");
    TimeMachine.waitAnHour();
    Header seen = new Header("If-None-Match", tag);
    String path = "/v1/licenses/" + license + "/certificate";
    Api.licensee(firm).header(seen).get(path).then().statusCode(304).header("ETag", tag);
    Api.licensee(firm).header(seen).accept("application/jose").get(path).then().statusCode(200);
    Acts.enterRecordal(Api.agency(), license, "GX-78", today()).then().statusCode(200);
    String next =
        Api.licensee(firm).header(seen).get(path).then().statusCode(200).extract().header("ETag");
    assertNotEquals(tag, next);
    String number = issued().getString("number");
    String checked = check(number).header("ETag");
    Api.anonymous()
        .header("If-None-Match", checked)
        .get("/v1/certificates/" + number)
        .then()
        .statusCode(304);
  }
}
