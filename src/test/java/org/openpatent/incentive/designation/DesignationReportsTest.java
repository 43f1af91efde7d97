package org.openpatent.incentive.designation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Designated;
import org.openpatent.World;

/** An office sends the list as it was published. */
@QuarkusTest
class DesignationReportsTest {
  private static final String HEADINGS = "序号,企业名称,统一社会信用代码,认定级别,批次,有效期起始月,有效期（月）,文件文号\r\n";

  @Test
  void aListIsTakenInAndAgainChangesNothing() {
    String one = World.firm();
    String other = World.firm();
    String unknown = World.newCode("91");
    String table =
        HEADINGS
            + "1,甲,"
            + one
            + ",自治区知识产权优势企业,2024批,2024年7月,3年,桂市监〔2024〕61号\r\n"
            + "2,乙,"
            + other
            + ",REGION_CULTIVATION,2024批,2024/7/1,,\r\n"
            + "3,丙,"
            + unknown
            + ",培育企业,2024批,2024-07,36,\r\n"
            + "4,丁,"
            + other
            + ",某某企业,2024批,2024-07,36,\r\n"
            + "5,戊,"
            + other
            + ",培育企业,2024批,2025-01,36,\r\n";
    Response ended = sent(table, 2, 0, 3);
    Api.agency()
        .get("/v1/imports/" + ended.path("id") + "/refusals")
        .then()
        .body(
            "items.problems.code.flatten()",
            contains(
                "organization-not-registered",
                "import-word-unknown",
                "designation-term-level-credit-code-excl"));
    Api.anonymous()
        .get(Designated.path("REGION_ADVANTAGE", one))
        .then()
        .statusCode(200)
        .body("until", equalTo("2027-06-30"))
        .body("documents", contains("桂市监〔2024〕61号"));
    sent(table, 0, 2, 3);
  }

  private static Response sent(String table, int stored, int unchanged, int refused) {
    Response started =
        Api.agency().contentType("text/csv").body(table.getBytes()).post("/v1/designation-reports");
    started.then().statusCode(202);
    String path = "/v1/imports/" + started.path("id");
    Response now = Api.agency().get(path);
    while (now.path("endedAt") == null) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      now = Api.agency().get(path);
    }
    now.then()
        .body("status", equalTo("COMPLETED"))
        .body("kind", equalTo("designations"))
        .body("stored", equalTo(stored))
        .body("unchanged", equalTo(unchanged))
        .body("refused", equalTo(refused));
    return now;
  }
}
