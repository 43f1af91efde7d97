package org.openpatent.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openpatent.platform.LegalClock;

/**
 * What happened last year, done over the API as its users do it while the service's clock is set
 * back: licenses that were recorded, settled and paid, and some that nobody recorded.
 */
@ApplicationScoped
class DemoStory {
  private static final String PATENT = "202010566088.9";
  private static final String JSON = "application/json";

  @Inject LegalClock clock;
  @Inject DemoKeys keys;

  @ConfigProperty(name = DemoConfigSource.PRIVATE_KEY)
  String privateKey;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private String base;

  /** Once, to the service at this address. */
  void live(String address) {
    base = address;
    if (read("/v1/patents/" + PATENT).statusCode() == 200) {
      return;
    }
    int year = clock.today().getYear() - 1;
    try {
      lastYear(year);
    } finally {
      clock.use(Clock.systemUTC());
    }
    keys.nameAsInExamples(PATENT);
  }

  private void lastYear(int year) {
    String program = "GX-" + year + "-FREE";
    on(year, 3, 3);
    String harvester = offer(DemoUser.UNIVERSITY, PATENT, "一种甘蔗联合收割机的切割装置");
    String peeler = offer(DemoUser.INSTITUTE, "202010566090.6", "一种罗汉果自动去皮机");
    on(year, 4, 10);
    String recorded = claim(DemoUser.FIRM, harvester, "在整秆式甘蔗收割机上试用切割装置");
    on(year, 5, 20);
    send(
        DemoUser.UNIVERSITY,
        "POST",
        "/v1/licenses/" + recorded + "/recordal",
        "{\"number\": \"%d450000011\", \"recordedOn\": \"%d-05-20\"}".formatted(year, year));
    on(year, 6, 2);
    claim(DemoUser.SOLE_TRADER, harvester, "小型收割机改装");
    claim(DemoUser.FIRM, peeler, "罗汉果初加工生产线");
    on(year, 12, 10);
    settle(program, year);
  }

  private void settle(String program, int year) {
    String settlement =
        send(
                DemoUser.AGENCY,
                "POST",
                "/v1/programs/" + program + "/settlements",
                "{\"cutOff\": \"%d-11-30\"}".formatted(year))
            .get("id")
            .asText();
    String path = "/v1/settlements/" + settlement;
    send(DemoUser.AGENCY, "POST", path + "/notice", "");
    on(year, 12, 11);
    send(DemoUser.TREASURY, "POST", path + "/approval", "");
    String message =
        send(DemoUser.TREASURY, "POST", path + "/exports", "").get("messageId").asText();
    on(year, 12, 14);
    send(DemoUser.TREASURY, "POST", "/v1/payment-status-reports", report(message, year));
    on(year, 12, 31);
    send(DemoUser.AGENCY, "POST", "/v1/programs/" + program + "/closing", "");
  }

  private String offer(DemoUser owner, String patent, String title) {
    send(
        owner,
        "PUT",
        "/v1/patents/" + patent,
        """
        {"kind": "INVENTION", "title": "%s", "abstract": "本发明公开%s。",
         "inventors": ["韦明", "覃丽"], "owners": ["%s"], "filedOn": "2020-06-19",
         "grantedOn": "2022-03-04", "ipc": ["A01D 45/10"], "applicationFields": ["农业机械"],
         "keywords": ["甘蔗", "收割机"]}
        """
            .formatted(title, title, owner.code.value()));
    return send(
            owner,
            "POST",
            "/v1/offers",
            """
            {"patentNumber": "%s", "royalty": {"method": "FREE"}, "minimumTermMonths": 12,
             "maximumTermMonths": 60,
             "referenceRoyalty": {"amount": "40000.00", "estimation": "INDUSTRY_STATISTICS"}}
            """
                .formatted(patent))
        .get("id")
        .asText();
  }

  private String claim(DemoUser firm, String offer, String use) {
    return send(
            firm,
            "POST",
            "/v1/licenses",
            """
            {"offerId": "%s", "startsOn": "%s", "termMonths": 24, "intendedUse": "%s",
             "declaredUnrelated": true}
            """
                .formatted(offer, clock.today(), use))
        .get("id")
        .asText();
  }

  private static String report(String message, int year) {
    return """
        <Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt>
          <GrpHdr><MsgId>BANK-%2$d</MsgId><CreDtTm>%2$d-12-14T10:00:00Z</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId>
            <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>ACSC</GrpSts></OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
        .formatted(message, year);
  }

  private void on(int year, int month, int day) {
    var morning = LocalDate.of(year, month, day).atTime(9, 30).atZone(LegalClock.ZONE);
    clock.use(Clock.fixed(morning.toInstant(), LegalClock.ZONE));
  }

  private HttpResponse<String> read(String path) {
    return answer(HttpRequest.newBuilder(URI.create(base + path)).build());
  }

  private JsonNode send(DemoUser user, String method, String path, String body) {
    String token = DemoTokens.token(privateKey, user.user, user.roles, user.code.value());
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", JSON)
            .method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header(
          "Content-Type", body.stripLeading().startsWith("<") ? "application/xml" : JSON);
    }
    if (path.endsWith("/approval")) { // names the version that was seen
      String seen = path.substring(0, path.lastIndexOf('/'));
      request.header("If-Match", read(seen).headers().firstValue("ETag").orElseThrow());
    }
    var answer = answer(request.build());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + " answered " + answer.body());
    }
    try {
      return json.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
