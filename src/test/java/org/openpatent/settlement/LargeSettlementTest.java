package org.openpatent.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.HeldRows;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;

/** Settlements too large to wait for, where one license is large. */
@QuarkusTest
@TestProfile(LargeSettlementTest.EveryoneWaits.class)
class LargeSettlementTest {
  /** Nothing is small. */
  public static class EveryoneWaits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("openpatent.settlements.inline-licenses", "0");
    }
  }

  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();
  private LocalDate monday;
  private String program;
  private String license;

  @BeforeEach
  void aLicense() {
    monday = Settled.begin();
    program = programs.open(Settled.program(monday));
    license = Settled.license();
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void itIsComputedWhileNobodyWaits() throws Exception {
    String settlement;
    try (var held = holdLicense()) {
      settlement = create();
      held.awaitWaiting(1);
      Settled.read(settlement)
          .then()
          .body("status", equalTo("DRAFT"))
          .body("progress.total", equalTo(1))
          .body("lineCount", equalTo(0));
      Treasury.giveNotice(settlement).then().spec(Acts.refused(409, "settlement-computing"));
    }
    awaitStatus(settlement, "DRAFT");
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(settlement));
    Treasury.giveNotice(settlement).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200).body("committed", equalTo("15000.00"));
  }

  @Test
  void itIsCancelledWhileItIsComputed() throws Exception {
    String settlement;
    try (var held = holdLicense()) {
      settlement = create();
      held.awaitWaiting(1);
      Treasury.cancel(settlement).then().statusCode(200).body("status", equalTo("CANCELLED"));
    }
    String next = create();
    awaitStatus(next, "DRAFT");
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(next));
    assertEquals(List.of(), Settled.granted(settlement));
    Settled.read(settlement).then().body("status", equalTo("CANCELLED"));
  }

  @Test
  void itIsComputedAnew() throws Exception {
    String settlement = create();
    awaitStatus(settlement, "DRAFT");
    Settled.license();
    Treasury.recompute(settlement).then().statusCode(200);
    awaitStatus(settlement, "DRAFT");
    assertEquals(4, Settled.granted(settlement).size());
  }

  @Test
  void withNothingToSettleItIsCancelled() throws Exception {
    Acts.declareVoid(license).then().statusCode(200);
    String settlement = create();
    awaitStatus(settlement, "CANCELLED");
    Settled.read(settlement).then().body("endedReason", equalTo("nothing-to-settle"));
  }

  private String create() {
    return Treasury.settle(program, monday)
        .then()
        .statusCode(202)
        .body("progress.done", equalTo(0))
        .extract()
        .path("id");
  }

  /** The computation stands still once it has written the lines. */
  private HeldRows holdLicense() throws Exception {
    return new HeldRows(
        database, "select 1 from license where id = ? for update", UUID.fromString(license));
  }

  private static void awaitStatus(String settlement, String status) throws Exception {
    for (int i = 0; i < 300 && Settled.read(settlement).path("progress") != null; i++) {
      Thread.sleep(100);
    }
    Settled.read(settlement).then().body("status", equalTo(status)).body("progress", equalTo(null));
  }
}
