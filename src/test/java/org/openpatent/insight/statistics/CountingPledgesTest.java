package org.openpatent.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Pledges;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What a year brought in pledges: how many, of how many patents and firms, and for how much. */
@QuarkusTest
class CountingPledgesTest {
  private static final List<String> COUNTS =
      List.of("pledges-registered", "patents-pledged", "pledgors");

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aPledgeCountsOnceItsPatentsApartAndItsMoneyWhereItIsNobodysOwn() {
    TimeMachine.travelTo("2260-03-01");
    String bank = World.bank();
    List<String> firms = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      firms.add(Asked.firm("451300", 60));
    }
    String alone = Asked.firm("451400", 60);
    firms.forEach(firm -> pledge(bank, firm, 2));
    String twice = pledge(bank, firms.get(0), 1);
    pledge(bank, alone, 1);
    String mistaken = pledge(bank, alone, 1);
    Pledges.cancel(Api.bank(bank), mistaken, World.today(), "VOID").then().statusCode(200);
    // the same patent again, after the pledge was performed
    TimeMachine.travelTo("2260-05-01");
    Pledges.cancel(Api.bank(bank), twice, World.today(), "PERFORMED").then().statusCode(200);
    List<String> patents = Api.bank(bank).get("/v1/pledges/" + twice).path("patents");
    Pledges.enter(bank, Pledges.body(firms.get(0), bank, patents.get(0)));

    assertEquals(List.of("6", "8", "4"), told(COUNTS));
    assertEquals(
        Map.of("451300", "5 0 -", "451400", "1 0 -"),
        Asked.groups("period=2260&by=firm-city&indicators=pledges-registered", COUNTS.get(0)));
    assertEquals("12000000.00 - -", Asked.total("period=2260", "pledge-secured-amount"));
    Asked.ask("period=2260&by=firm-city&indicators=pledge-secured-amount")
        .then()
        .body("groups.figures.flatten().current.findAll { it }", org.hamcrest.Matchers.empty())
        .body("together[0].amount", org.hamcrest.Matchers.equalTo("12000000.00"));
  }

  private static List<String> told(List<String> indicators) {
    return indicators.stream()
        .map(indicator -> Asked.total("period=2260", indicator).split(" ")[0])
        .toList();
  }

  private static String pledge(String bank, String firm, int patents) {
    String[] numbers = new String[patents];
    for (int i = 0; i < patents; i++) {
      numbers[i] = World.patent(firm, PatentKind.INVENTION);
    }
    return Pledges.enter(bank, Pledges.body(firm, bank, numbers));
  }
}
