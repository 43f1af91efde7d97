package org.openpatent.treasury.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** The lists of the treasury, leafed through item by item. */
@QuarkusTest
class PagingTreasuryListsTest {
  private static final List<String> MADE_UP =
      List.of("x", " ", "LTE", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk", "AAAA");

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void everyItemComesOnceAndInOrder() {
    LocalDate monday = Settled.begin();
    String university = World.university();
    Treasury.nameAccount(university);
    List<String> licenses = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String firm = World.firm();
      Treasury.nameAccount(firm);
      licenses.add(Settled.license(university, firm));
    }
    licenses.add(Settled.license(university, World.firm()));
    String program = programs.open(Settled.program(monday));
    Treasury.cancel(Settled.draft(program, monday)).then().statusCode(200);
    String settlement = Settled.noticed(program, monday);
    for (String side : List.of("LICENSOR", "LICENSEE")) {
      Treasury.object(settlement, licenses.get(2), side).then().statusCode(201);
    }
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "RJCT");
    Treasury.reissue(settlement, university).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "ACSC");
    for (String license : licenses.subList(0, 2)) {
      Acts.declareVoid(license).then().statusCode(200);
      Treasury.recover(settlement, license, "LICENSOR", "10").then().statusCode(201);
    }
    String settlements = "/v1/settlements/" + settlement;
    String ofProgram = "/v1/programs/" + program;
    assertLeafed("/v1/payments?settlement=" + settlement, 3);
    assertLeafed("/v1/recoveries?program=" + program, 2);
    assertLeafed("/v1/settlement-lines?program=" + program, 6);
    assertLeafed(settlements + "/lines", 6);
    assertLeafed(settlements + "/objections", 2);
    assertLeafed(settlements + "/exports", 2);
    assertLeafed(ofProgram + "/settlements", 2);
    assertLeafed(ofProgram + "/ledger", 7);
    Treasury.assertBalanced(program);
  }

  private static void assertLeafed(String list, int items) {
    List<Map<String, Object>> all = page(list, 200, null).path("items");
    assertEquals(items, all.size(), list);
    for (int limit : new int[] {1, 2, items}) {
      List<Map<String, Object>> leafed = new ArrayList<>();
      String cursor = null;
      do {
        Response page = page(list, limit, cursor);
        leafed.addAll(page.path("items"));
        cursor = page.path("next");
        assertEquals(cursor == null, page.header("Link") == null, list);
      } while (cursor != null);
      assertEquals(all, leafed, list + " by " + limit);
    }
    for (String cursor : MADE_UP) {
      ask(list, 1, cursor).then().spec(Acts.refused(400, "invalid-cursor"));
    }
  }

  private static Response page(String list, int limit, String cursor) {
    return ask(list, limit, cursor).then().statusCode(200).extract().response();
  }

  private static Response ask(String list, int limit, String cursor) {
    var request = Api.treasury().queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor)).get(list);
  }
}
