package org.openpatent.insight.statistics;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Pledges;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What a year brought in pledges and loans: how many, of how many firms, and for how much. */
@QuarkusTest
class CountingFinanceTest {
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

    assertEquals(List.of("6", "8", "4"), told(2260, COUNTS));
    assertEquals(
        Map.of("451300", "5 0 -", "451400", "1 0 -"),
        Asked.groups("period=2260&by=firm-city&indicators=pledges-registered", COUNTS.get(0)));
    assertEquals("12000000.00 - -", Asked.total("period=2260", "pledge-secured-amount"));
    Asked.ask("period=2260&by=firm-city&indicators=pledge-secured-amount")
        .then()
        .body("groups.figures.flatten().current.findAll { it }", empty())
        .body("together[0].amount", equalTo("12000000.00"));
  }

  @Test
  void aFirmWhoseLoansStayWithinTenMillionIsInclusive() {
    TimeMachine.travelTo("2261-05-01");
    String bank = World.bank();
    Map<String, List<String>> principals =
        Map.of(
            Asked.firm("451300", 60), List.of("10000000.00"),
            Asked.firm("451300", 60), List.of("4000000.00", "6000000.00"),
            Asked.firm("451300", 60), List.of("4000000.00", "6000000.01"),
            Asked.firm("451400", 60), List.of("20000000.00"));
    principals.forEach((firm, loans) -> loans.forEach(principal -> loan(bank, firm, principal)));
    assertEquals(
        List.of("6", "4", "2"),
        told(2261, List.of("loans-drawn", "borrowers", "inclusive-borrowers")));
    assertEquals(
        Map.of("451300", "2 0 -"), Asked.groups("period=2261&by=firm-city", "inclusive-borrowers"));
    // what all of a firm's loans of the period add up to, not each month's
    assertEquals("2 0 -", Asked.total("period=2261&by=month", "inclusive-borrowers"));
    assertEquals("50000000.01 - -", Asked.total("period=2261", "loans-drawn-amount"));
    assertEquals("0.00 - -", Asked.total("period=2261", "interest-subsidy-paid"));
    TimeMachine.travelTo("2263-01-01");
    assertEquals("0 6 -100.00", Asked.total("period=2262", "loans-drawn"));
  }

  private static void loan(String bank, String firm, String principal) {
    Map<String, Object> body = Loans.body(firm);
    body.put("principal", principal);
    Loans.put(bank, Loans.newNumber(), body).then().statusCode(201);
  }

  private static List<String> told(int year, List<String> indicators) {
    return indicators.stream()
        .map(indicator -> Asked.total("period=" + year, indicator).split(" ")[0])
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
