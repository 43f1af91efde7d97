package org.openpatent.insight.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Json;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.insight.statistics.Preparing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a year brought, in one answer and on one page. */
@QuarkusTest
class ReadingReportsTest {
  private static final String SOURCE = "公报 <script>alert('1')</script> & {year} \"2023\"";

  @Inject Preparing preparing;
  @Inject SessionFactory sessions;
  @Inject Scheduler scheduler;

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    scheduler.resume();
  }

  private static void publish(String key, String value, String growth) {
    Map<String, Object> body = new HashMap<>(Map.of("value", value, "source", SOURCE));
    if (growth != null) {
      body.put("growth", growth);
    }
    Api.agency().body(body).put("/v1/official-figures/" + key).then().statusCode(201);
  }

  private static Response page(int year) {
    return Api.anonymous().accept("text/html").get("/v1/report/" + year);
  }

  @Test
  void whatWasPublishedStandsBesideWhatWasCounted() throws Exception {
    publish("transfers-and-licenses/1999/450000", "5318", "47.18");
    publish("pledge-finance-amount/1999/450000", "4296000000.00", "544.08");
    publish("white-list-firms/1999/450000", "607", null);
    publish("white-list-firms/1999/450100", "300", "-12.50");
    publish("white-list-firms/1999/450200", "150", null);
    JsonNode report =
        Json.read(
            Api.anonymous().get("/v1/report/1999").then().statusCode(200).extract().asString());
    assertEquals(
        List.of("专利开放许可", "专利转让与许可", "免费许可补偿", "专利质押融资", "企业培育与服务"),
        StreamSupport.stream(report.get("chapters").spliterator(), false)
            .map(chapter -> chapter.get("title").textValue())
            .toList());
    JsonNode times = report.at("/chapters/1/figures/0");
    assertEquals("0", times.get("current").textValue());
    assertEquals("5318", times.at("/published/value").textValue());
    assertEquals("47.18", times.at("/published/growth").textValue());
    assertEquals(14, report.at("/chapters/4/cities").size());
    assertEquals("300", report.at("/chapters/4/cities/0/values/1/current").textValue());
    assertEquals("-12.50", report.at("/chapters/4/cities/0/values/1/growth").textValue());

    Response page = page(1999);
    page.then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("专利转让许可次数5,318，同比增长47.18%"))
        .body(containsString("42.96亿元"))
        .body(containsString("南宁市"))
        .body(not(containsString("<script")));
    Document parsed = parsed(page);
    assertTrue(text(parsed, "p").contains("公布数来源：" + SOURCE), "as it was entered");
    assertEquals(0, count(parsed, "script") + count(parsed, "img") + count(parsed, "link"));
    assertTrue(!page.asString().contains("http"), "nothing from elsewhere");
  }

  @Test
  void aCityHasWhatItsLicensorsGave() throws Exception {
    TimeMachine.travelTo("2288-05-01");
    World.license(World.firm(), World.freeOffer());
    preparing.prepare();
    String city =
        Api.agency()
            .get("/v1/statistics?period=2288&by=supply-city")
            .path("groups[0].values[0].value");
    JsonNode cities =
        Json.read(Api.anonymous().get("/v1/report/2288").asString()).at("/chapters/1/cities");
    for (JsonNode one : cities) {
      assertEquals(
          one.get("division").textValue().equals(city) ? "1" : "0",
          one.at("/values/0/current").textValue(),
          one::toString);
    }
    assertEquals(2, count(parsed(page(2288)), "svg"), "offers and licenses");
  }

  @Test
  void aReportTakesFewStatementsAndTheSameAgainFewer() {
    TimeMachine.travelTo("2289-05-01");
    scheduler.pause();
    preparing.prepare();
    assertTrue(statements() <= 24);
    long again = statements();
    assertTrue(again <= 8, "remembered, but " + again);
  }

  private long statements() {
    sessions.getStatistics().setStatisticsEnabled(true);
    sessions.getStatistics().clear();
    page(2289).then().statusCode(200);
    long statements = sessions.getStatistics().getPrepareStatementCount();
    sessions.getStatistics().setStatisticsEnabled(false);
    return statements;
  }

  @Test
  void aYearThatHasNotBegunHasNoReport() {
    Api.anonymous().get("/v1/report/2999").then().spec(refused(404, "period-not-begun"));
    page(2999).then().spec(refused(404, "period-not-begun"));
    Api.anonymous().get("/v1/report/22").then().spec(refused(404, "range"));
    Api.anonymous()
        .accept("application/pdf")
        .get("/v1/report/2022")
        .then()
        .spec(refused(406, "not-acceptable"));
  }

  private static Document parsed(Response page) throws Exception {
    String markup = page.asString().replace("<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
  }

  private static int count(Document parsed, String element) {
    return parsed.getElementsByTagName(element).getLength();
  }

  private static List<String> text(Document parsed, String element) {
    NodeList found = parsed.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> ((Element) found.item(i)).getTextContent())
        .toList();
  }
}
