package org.openpatent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever knows the address alone finds the rest. */
@QuarkusTest
class EntranceTest {
  @Test
  void everyLinkOfTheEntranceLeadsSomewhere() {
    List<String> links =
        Api.anonymous().get("/").then().statusCode(200).extract().path("links.href");
    links.remove("/swagger-ui"); // the demonstration's
    for (String link : links) {
      int status = Api.anonymous().get(link).statusCode();
      assertTrue(Set.of(200, 401).contains(status), () -> link + " answered " + status);
    }
  }
}
