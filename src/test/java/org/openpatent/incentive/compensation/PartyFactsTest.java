package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** How the parties stand to each other, and what they were on the day the license took effect. */
@QuarkusTest
class PartyFactsTest {
  private final Programs programs = new Programs();
  private String university;
  private String firm;

  @BeforeEach
  void twoSides() {
    university = World.university();
    firm = World.firm();
  }

  @AfterEach
  void end() {
    programs.closeAll();
  }

  @Test
  void partiesNotDeclaredUnrelatedAreOwedNothing() {
    String program = programs.open(Programs.body());
    var notice = World.claimBody(freeOffer());
    notice.put("declaredUnrelated", false);
    String license = Acts.claim(firm, notice).path("id");
    assertOwedNothing(statement(program, license), "unrelated-parties", "UNDECLARED", "UNRELATED");
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, PARENT_AND_CHILD",
    "false, true, PARENT_AND_CHILD",
    "true, true, COMMON_PARENT"
  })
  void partiesOfOneGroupAreOwedNothingWhateverTheyDeclare(
      boolean firmHasParent, boolean universityHasParent, String relation) {
    String program = programs.open(Programs.body());
    boolean common = relation.equals("COMMON_PARENT");
    String holding = World.newCode("91");
    if (firmHasParent) {
      changeFirm("parentCreditCode", common ? holding : university);
    }
    if (universityHasParent) {
      var body = World.organization("测试大学", "UNIVERSITY", null);
      body.put("parentCreditCode", common ? holding : firm);
      update(university, body);
    }
    assertOwedNothing(
        statement(program, freeLicense()), "unrelated-parties", relation, "UNRELATED");
  }

  @Test
  void thePartiesFactsAreThoseOfTheDayOfEffect() {
    String program = programs.open(Programs.body());
    String license = freeLicense();
    String before = Acts.readCompensation(Api.licensee(firm), license).asString();

    Map<String, Object> large = World.organization("测试企业", "FIRM", World.size(5_200, 860_000));
    large.put("division", "440300");
    large.put("parentCreditCode", university);
    update(firm, large);

    assertEquals(before, Acts.readCompensation(Api.licensee(firm), license).asString());
    String second = Acts.claim(firm, World.claimBody(freeOffer())).path("id");
    assertEquals(
        List.of("licensee-size FAILED", "licensee-seat FAILED", "unrelated-parties FAILED"),
        Programs.unmet(statement(program, second)));
  }

  private String freeOffer() {
    return World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
  }

  private String freeLicense() {
    return World.license(firm, freeOffer());
  }

  private void changeFirm(String field, Object value) {
    var body = World.organization("测试企业", "FIRM", World.size(60, 1_500));
    body.put(field, value);
    update(firm, body);
  }

  private static void update(String code, Map<String, Object> body) {
    String path = "/v1/organizations/" + code;
    String etag = Api.agency().get(path).header("ETag");
    Api.agency().header("If-Match", etag).body(body).put(path).then().statusCode(200);
  }

  private static JsonPath statement(String program, String license) {
    return Programs.statement(Acts.readCompensation(Api.auditor(), license), program);
  }

  private static void assertOwedNothing(
      JsonPath statement, String rule, String fact, String requirement) {
    assertEquals(List.of(rule + " FAILED"), Programs.unmet(statement));
    assertEquals(false, statement.getBoolean("eligible"));
    assertEquals(List.of("0.00", "0.00"), Programs.amounts(statement));
    Map<String, String> failed = statement.getMap("rules.find { it.rule == '" + rule + "' }");
    assertEquals(fact, failed.get("fact"));
    assertEquals(requirement, failed.get("requirement"));
  }
}
