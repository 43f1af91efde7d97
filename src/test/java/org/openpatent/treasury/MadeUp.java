package org.openpatent.treasury;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpatent.Api;
import org.openpatent.Owner;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.settlement.ItemOwedAgain;
import org.openpatent.treasury.settlement.ItemsOwedLess;

/** A world with programs of the kind that is made up, and what people do in it, one line each. */
@Singleton
class MadeUp {
  @Inject AgroalDataSource database;
  @Inject LegalClock clock;
  @Inject Event<ItemsOwedLess> owedLess;
  @Inject Event<ItemOwedAgain> owedAgain;

  LocalDate monday;
  String firm;
  String bank;
  private final List<String> opened = new ArrayList<>();

  void begin() throws SQLException {
    monday = Settled.begin();
    firm = World.firm();
    bank = World.firm();
    Treasury.nameAccount(bank);
    try (Connection connection = Owner.connection()) {
      MadeUpItem.createTable(connection);
    }
  }

  /** The books of every program add up, whatever the test did. */
  void end() throws SQLException {
    try (Connection connection = Owner.connection()) {
      MadeUpItem.dropTable(connection);
      opened.forEach(Treasury::assertBalanced);
    } finally {
      opened.forEach(code -> Api.agency().post("/v1/programs/" + code + "/closing?confirm=true"));
      opened.clear();
      TimeMachine.comeBack();
    }
  }

  MadeUpTerms terms(String budget) {
    return terms(budget, null, null);
  }

  MadeUpTerms terms(String budget, String perFirmCap, String schemeCap) {
    return new MadeUpTerms(
        monday.getYear(),
        Money.parse(budget),
        Allocation.FIRST_COME,
        100,
        "SCHEME " + firm,
        perFirmCap == null ? null : Money.parse(perFirmCap),
        schemeCap == null ? null : Money.parse(schemeCap));
  }

  String open(MadeUpTerms terms) {
    String code = Programs.newCode();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              MadeUpProgram program = new MadeUpProgram(code);
              program.change("Made up", null, terms, act());
              program.persist();
            });
    open(code);
    return code;
  }

  void open(String code) {
    Api.agency()
        .post("/v1/programs/" + code + "/opening")
        .then()
        .statusCode(200)
        .body("kind", equalTo("MADE_UP"));
    opened.add(code);
  }

  /** Worth 10.00 a day, so many of them up to and including Monday. */
  UUID item(String program, String subject, int days) {
    UUID id = UUID.randomUUID();
    item(id, program, subject, days);
    return id;
  }

  /** The same, where the id is that of an item of another kind. */
  void item(UUID id, String program, String subject, int days) {
    var item =
        new MadeUpItem(id, subject, firm, bank, monday.minusDays(days - 1), null, 1000, false);
    try (Connection connection = database.getConnection()) {
      item.insert(connection, program);
    } catch (SQLException refused) {
      throw new AssertionError(refused);
    }
  }

  void declareVoid(UUID item) {
    change(item, "voided = true", true);
  }

  void endOn(UUID item, LocalDate day) {
    change(item, "ended = " + (day == null ? null : "'" + day + "'"), false);
  }

  private void change(UUID item, String set, boolean voided) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              update(item, set);
              owedLess.fire(new ItemsOwedLess(List.of(item), voided, act()));
            });
  }

  void annulVoiding(UUID item, Instant since) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              update(item, "voided = false");
              owedAgain.fire(
                  new ItemOwedAgain(item, List.of(item), since, Code.VOIDING_BUILT_UPON));
            });
  }

  private static void update(UUID item, String set) {
    Program.getEntityManager()
        .createNativeQuery("update made_up_item set " + set + " where id = ?1")
        .setParameter(1, item)
        .executeUpdate();
  }

  static Code refusal(Runnable act) {
    try {
      act.run();
      return null;
    } catch (Problem refused) {
      return refused.code;
    }
  }

  Act act() {
    return new Act("somebody", null, clock.now());
  }

  static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  static void approve(String settlement) {
    if (Settled.read(settlement).path("status").equals("DRAFT")) {
      Treasury.giveNotice(settlement).then().statusCode(200);
    }
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
  }

  static void pay(String settlement) {
    Settled.answer(Settled.export(settlement), "ACSC");
  }

  static Response object(String settlement, UUID item) {
    return Api.agency()
        .body(Map.of("item", item, "objector", "某人", "reason", "存疑"))
        .post("/v1/settlements/" + settlement + "/objections");
  }

  static Response recover(String settlement, UUID item, String percent) {
    Map<String, Object> body = new HashMap<>();
    body.put("settlement", settlement);
    body.put("item", item);
    body.put("penaltyPercent", percent);
    return Api.treasury().body(body).post("/v1/recoveries");
  }

  static Response overpaid(String program) {
    return Api.auditor().get("/v1/programs/" + program + "/overpaid-lines");
  }

  static List<String> openLines(String program) {
    return lines(Api.auditor().get("/v1/programs/" + program + "/open-lines"));
  }

  static List<String> lines(String settlement) {
    return lines(Settled.lines(settlement));
  }

  /** Each as {@code "A 100.00 GRANTED"}. */
  private static List<String> lines(Response answer) {
    return answer
        .then()
        .statusCode(200)
        .extract()
        .path("items.collect { it.item.subject + ' ' + it.granted + ' ' + it.status }");
  }
}
