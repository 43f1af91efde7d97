package org.openpatent.outside.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Wire;
import org.openpatent.World;

/** What an operator watches, and that the files for it watch what there is. */
@QuarkusTest
class MetricsTest {
  private static final String CLAIMED =
      "openpatent_changes_total{type=\"org.openpatent.license.claimed.v1\"}";
  private static final String UNKNOWN = "openpatent_refusals_total{code=\"offer-unknown\"}";
  private static final Pattern NAME =
      Pattern.compile("\\b(?:openpatent|http_server|agroal|jvm)_[a-z_]+");

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void whatWasCommittedAndWhatWasRefusedIsCounted() {
    String firm = World.firm();
    String offer = World.freeOffer();
    double claimed = value(CLAIMED);
    double refused = value(UNKNOWN);
    World.license(firm, offer);
    Api.licensee(firm)
        .body(World.claimBody("019a0000-0000-7000-8000-000000000000"))
        .post("/v1/licenses")
        .then()
        .spec(refused(422, "offer-unknown"));
    assertEquals(claimed + 1, value(CLAIMED));
    assertEquals(refused + 1, value(UNKNOWN));
  }

  @Test
  void figuresAreOnThePortOfTheOperatorAndProbesOnBoth() {
    Api.anonymous().get("/metrics").then().spec(refused(404, "not-found"));
    for (String probe : new String[] {"/health/live", "/health/ready", "/health/started"}) {
      Api.anonymous().get(probe).then().statusCode(200);
      RestAssured.given().get(management.resolve(probe)).then().statusCode(200);
    }
    RestAssured.given().get(management.resolve("/v1/offers")).then().statusCode(404);
  }

  @Test
  void theDashboardAndTheAlertsWatchWhatThereIs() throws IOException {
    World.license(World.firm(), World.freeOffer());
    Set<String> there = names(figures());
    for (String file : new String[] {"dashboard.json", "alerts.yaml"}) {
      Set<String> watched = names(Files.readString(Path.of("src/main/monitoring", file)));
      assertTrue(watched.size() > 3, file);
      watched.removeAll(there);
      // these are there once something was imported, settled or delivered
      watched.removeIf(name -> name.matches("openpatent_(import|settlement|webhook)_.*"));
      assertEquals(Set.of(), watched, file);
    }
  }

  /** Or an address made up for each would take the room of those that are worth counting. */
  @Test
  void whatIsRefusedBeforeItsOperationIsKnownIsCountedInOneRow() {
    for (String address : new String[] {"/v1/patents/17%zz", "/v1/patents/17%00", "/v1/[17"}) {
      assertEquals(400, Wire.get(address).status());
    }
    Api.agency().patch("/v1/needs/17").then().statusCode(405);
    Api.agency().body("{}").post("/v1/offers/17/similar").then().statusCode(405);
    String counted = figures();
    assertTrue(counted.contains("uri=\"/refused\""));
    for (String row : counted.split("\n")) {
      assertTrue(!row.contains("/17") && !row.contains("/[17"), row);
    }
  }

  private double value(String figure) {
    return figures()
        .lines()
        .filter(line -> line.startsWith(figure))
        .mapToDouble(line -> Double.parseDouble(line.substring(figure.length())))
        .sum();
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String figures() {
    return RestAssured.given().get(management.resolve("/metrics")).asString();
  }
}
