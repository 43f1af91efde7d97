package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Pledges;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Every kind of thing that licensors, firms, agency, treasury and bank do, once. */
final class Acting {
  private final List<String> refused = new ArrayList<>();

  static void everything(Programs programs) {
    LocalDate monday = Settled.begin();
    Acting acting = new Acting();
    acting.onTheMarket(monday);
    acting.inTheTreasury(programs, monday);
    assertEquals(List.of(), acting.refused);
  }

  private void onTheMarket(LocalDate monday) {
    String university = World.university();
    String firm = World.firm();
    String patent = World.patent(university, PatentKind.INVENTION);
    String offer = World.offer(university, World.offerBody(patent));
    done(
        Api.licensee(World.firm())
            .header("Idempotency-Key", Api.newKey())
            .body(World.claimBody(offer))
            .post("/v1/licenses"));
    String license = World.license(firm, offer);
    done(Acts.enterRecordal(Api.agency(), license, "R-1", monday));
    done(Acts.terminate(Api.licensee(firm), license, monday));
    done(Acts.declareVoid(license));
    done(Acts.annulVoiding(license));
    String event = done(Acts.enterEvent(patent, "SUSPENDED", monday)).path("id");
    done(Acts.annul(patent, event));
    done(Acts.enterEvent(patent, "LAPSED", monday));
    done(Acts.check(university, World.offerBody(World.patent(university, PatentKind.INVENTION))));
    String other =
        World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
    done(Acts.withdraw(university, other));
    done(Api.agency().post("/v1/organizations/" + firm + "/verification?factsVersion=1"));
    inATable(university, World.patent(university, PatentKind.INVENTION));
    pledge(university, monday);
  }

  private void pledge(String university, LocalDate monday) {
    String bank = World.bank();
    String patent = World.patent(university, PatentKind.INVENTION);
    Map<String, Object> body = Pledges.body(university, bank, patent);
    done(Pledges.check(Api.bank(bank), body));
    String number = Pledges.newNumber();
    done(Pledges.put(Api.bank(bank), number, body));
    body.put("securedAmount", "1000000.00");
    done(Pledges.put(Api.agency().header("If-Match", "*"), number, body));
    done(Pledges.cancel(Api.bank(bank), number, monday, "PERFORMED"));
  }

  /** One patent that is registered and offered by its row, and one that is new. */
  private void inATable(String university, String registered) {
    Map<String, Object> patent = World.patentBody(PatentKind.INVENTION, university);
    StringBuilder table = new StringBuilder("专利号,专利名称,发明人,权利人,申请日,授权日,分类号,许可费方式,最短期限,最长期限\n");
    for (String number : List.of(registered, World.newPatentNumber(PatentKind.INVENTION))) {
      List<String> cells =
          List.of(
              number,
              "一种新名称",
              "韦明",
              university,
              patent.get("filedOn").toString(),
              patent.get("grantedOn").toString(),
              "A01D 45/10",
              "免费,12,60");
      table.append(String.join(",", cells)).append('\n');
    }
    byte[] file = table.toString().getBytes(StandardCharsets.UTF_8);
    String job =
        done(Api.licensor(university).contentType("text/csv").body(file).post("/v1/imports"))
            .path("id");
    while (!Api.licensor(university).get("/v1/imports/" + job).asString().contains("endedAt")) {
      LockSupport.parkNanos(20_000_000);
    }
    assertEquals(2, Api.auditor().get("/v1/imports/" + job).<Integer>path("offersPublished"));
  }

  private void inTheTreasury(Programs programs, LocalDate monday) {
    String university = World.university();
    String firm = World.firm();
    String program = programs.open(Settled.program(monday));
    List<String> payees = List.of(university, firm);
    payees.forEach(Treasury::nameAccount);
    String license = Settled.license(university, firm);
    String held = Settled.license(university, World.firm());
    done(Treasury.cancel(Settled.draft(program, monday)));
    String settlement = Settled.draft(program, monday);
    done(Treasury.recompute(settlement));
    done(Treasury.giveNotice(settlement));
    String objection = done(Treasury.object(settlement, held, "LICENSEE")).path("id");
    done(Treasury.resolve(settlement, objection, "RELEASED"));
    Settled.travelToApproval(settlement);
    done(Treasury.approve(settlement));
    done(Treasury.raise(program, "2000000.00"));
    var export = done(Treasury.export(settlement));
    done(Treasury.download(settlement, export.path("id"), "application/xml"));
    done(Treasury.download(settlement, export.path("id"), "text/csv"));
    String message = export.path("messageId");
    done(Treasury.enterReport(Treasury.report(Api.newKey().substring(0, 30), message, "RJCT")));
    done(Treasury.reissue(settlement, firm));
    done(Treasury.enterOutcome(settlement, firm, "PAID", World.today(), "D-1"));
    done(Acts.declareVoid(license));
    String recovery = done(Treasury.recover(settlement, license, "LICENSEE", "10")).path("id");
    done(Treasury.receive(recovery, "100.00", World.today()));
    done(
        Api.agency()
            .body(Map.of("budget", "1500000.00"))
            .post("/v1/programs/" + program + "/simulations"));
    done(Api.agency().post("/v1/programs/" + program + "/closing?confirm=true"));
  }

  private Response done(Response answer) {
    if (answer.statusCode() >= 300) {
      refused.add(answer.asString());
    }
    return answer;
  }
}
