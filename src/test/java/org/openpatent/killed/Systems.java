package org.openpatent.killed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** The systems of a realm, one for each role, each of an organization of its own. */
final class Systems {
  private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);

  private static final Map<String, String> PREFIXES =
      Map.of(Role.LICENSOR, "12", Role.LICENSEE, "91", Role.BANK, "91");

  private final Map<String, String> organizations = new HashMap<>();
  private final Realm realm;

  Systems(Realm realm) {
    this.realm = realm;
    for (String role : Role.ALL) {
      organizations.put(role, World.newCode(PREFIXES.getOrDefault(role, "11")));
      realm.setOrganization(role, organization(role));
    }
  }

  /** The credit code of the one that acts in this role. */
  String organization(String role) {
    return organizations.get(role);
  }

  /** From the first registration to a license that a program pays for. */
  void tellTheStory() {
    register(Role.LICENSOR, World.organization("测试大学", "UNIVERSITY", null));
    register(Role.LICENSEE, World.organization("测试企业", "FIRM", World.size(60, 1_500)));
    register(Role.BANK, World.organization("测试银行", "FINANCIAL_INSTITUTION", null));
    String program = Programs.newCode();
    done(as(Role.AGENCY).body(Programs.body(TODAY)).put("/v1/programs/" + program));
    done(as(Role.AGENCY).post("/v1/programs/" + program + "/opening"));

    String number = World.newPatentNumber(PatentKind.INVENTION);
    var patent = World.patentBody(TODAY, PatentKind.INVENTION, organization(Role.LICENSOR));
    done(as(Role.LICENSOR).body(patent).put("/v1/patents/" + number));
    String offer = done(as(Role.LICENSOR).body(World.offerBody(number)).post("/v1/offers"));
    var claim = World.claimBody(TODAY, offer);
    as(Role.LICENSOR).body(claim).post("/v1/licenses").then().statusCode(403);
    Response license = as(Role.LICENSEE).body(claim).post("/v1/licenses");
    assertEquals("10000.00", Programs.statement(license, program).get("sides[0].amount"));

    String id = license.path("id");
    as(Role.AUDITOR).get("/v1/licenses").then().body("items.id", hasItem(id));
    as(Role.AUDITOR).get("/v1/audit").then().statusCode(200);
    as(Role.TREASURY).get("/v1/programs/" + program + "/budget").then().statusCode(200);
    as(Role.BANK).get("/v1/programs/" + program + "/budget").then().statusCode(403);
    Api.anonymous().get("/v1/offers/" + offer).then().body("licenseCount", equalTo(1));
  }

  private void register(String role, Map<String, Object> organization) {
    done(as(role).body(organization).put("/v1/organizations/" + organization(role)));
  }

  private RequestSpecification as(String role) {
    return Api.with(realm.token(role));
  }

  /** The id of what was made. */
  private static String done(Response answer) {
    assertTrue(answer.statusCode() < 300, answer.asString());
    return answer.path("id");
  }
}
