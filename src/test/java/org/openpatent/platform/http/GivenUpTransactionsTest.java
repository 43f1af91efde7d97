package org.openpatent.platform.http;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.HeldRows;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** A transaction that takes too long stores nothing, and is said to pass. */
@QuarkusTest
@TestProfile(GivenUpStatementsTest.Impatient.class)
class GivenUpTransactionsTest {
  @Inject AgroalDataSource database;

  private int usual;

  /** Not by configuration, because the service would have to start within that time, too. */
  @BeforeEach
  void giveTransactionsOneSecond() {
    usual = TxControl.getDefaultTimeout();
    TxControl.setDefaultTimeout(1);
  }

  @AfterEach
  void comeBack() {
    TxControl.setDefaultTimeout(usual);
  }

  @Test
  void aTransactionThatTakesTooLongIsGivenUp() throws Exception {
    String patent = World.patent();
    for (int i = 0; i < 3; i++) {
      var held = new HeldRows(database, "select 1 from patent where number = ? for update", patent);
      var late = supplyAsync(() -> Acts.enterEvent(patent, "FEE_UNPAID", World.today()));
      held.awaitWaiting(1);
      Thread.sleep(1500); // until its time is over
      held.close();
      late.get().then().spec(Refusal.of(Code.OVERLOADED)).header("Retry-After", "1");
    }
    Acts.enterEvent(patent, "FEE_UNPAID", World.today()).then().statusCode(201);
  }
}
