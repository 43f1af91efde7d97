package org.openpatent.party.organization;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;

/**
 * What is put as it is has not changed: the ETag that others read stays good, and nobody is told of
 * anything.
 */
@QuarkusTest
class PutAgainTest {
  @Test
  void anOrganization() {
    String firm = World.firm();
    var path = "/v1/organizations/" + firm;
    Map<String, Object> body = Api.licensee(firm).get(path).jsonPath().getMap("");
    body.keySet()
        .retainAll(List.of("name", "kind", "division", "parentCreditCode", "contact", "size"));
    assertUnchanged(path, body);
    Map<String, Object> other = new HashMap<>(body);
    other.put("name", "测试企业二");
    Api.agency().header("If-Match", "\"0\"").body(other).put(path).then().body("version", is(1));
  }

  @Test
  void whatAGuarantorOwns() {
    String path = "/v1/guarantors/" + World.bank();
    Map<String, Object> body =
        Map.of("netAssets", "5000.00", "assetsOn", World.today().toString(), "timesNetAssets", 10);
    Api.agency().body(body).put(path).then().statusCode(201);
    assertUnchanged(path, body);
  }

  @Test
  void theHolidaysOfAYear() {
    String path = "/v1/holidays/2157";
    Map<String, Object> body =
        Map.of("holidays", List.of("2157-10-02", "2157-10-01"), "workingWeekends", List.of());
    Api.agency().body(body).put(path).then().statusCode(201);
    assertUnchanged(path, body);
  }

  private static void assertUnchanged(String path, Map<String, Object> body) {
    for (int i = 0; i < 2; i++) {
      Api.agency()
          .header("If-Match", "\"0\"")
          .body(body)
          .put(path)
          .then()
          .statusCode(200)
          .body("version", is(0));
    }
  }
}
