package org.openpatent.incentive.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Financing;
import org.openpatent.HeldRows;
import org.openpatent.Loans;
import org.openpatent.Race;
import org.openpatent.Refusal;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** A need goes to a bank while the firm consents, and the bank says what became of it. */
@QuarkusTest
class ReferringNeedsTest {
  @Inject AgroalDataSource database;

  private String bank;
  private String firm;
  private String need;

  @BeforeEach
  void aNeed() {
    Settled.begin(); // weeks without holidays, which begin on a Monday
    bank = World.bank();
    firm = World.firm();
    need = Financing.need(firm, "3000000.00");
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private String refer() {
    return Financing.refer(Api.licensee(firm), need, bank, "TARGETED")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response withdrawConsent() {
    return Api.licensee(firm).post("/v1/financing-needs/" + need + "/consent/withdrawal");
  }

  private Map<String, Object> granted(String number) {
    return Map.of("status", "GRANTED", "loan", Map.of("bank", bank, "number", number));
  }

  @Test
  void aReferralIsAnsweredStepByStepToItsLoan() {
    String referral = refer();
    Api.bank(bank).get("/v1/financing-needs/" + need).then().statusCode(200);
    Api.bank(bank).get("/v1/financing-needs").then().body("items.id", contains(need));
    for (var stranger : List.of(Api.bank(World.bank()), Api.licensee(World.firm()))) {
      stranger.get("/v1/financing-needs/" + need).then().spec(Refusal.of(Code.NOT_FOUND));
      stranger.get("/v1/referrals/" + referral).then().spec(Refusal.of(Code.NOT_FOUND));
      stranger.get("/v1/referrals?firm=" + firm).then().body("items", empty());
    }
    Financing.answer(World.bank(), referral, Map.of("status", "CONTACTED"))
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
    Financing.answer(bank, referral, Map.of("status", "CONTACTED")).then().statusCode(200);
    Financing.answer(bank, referral, Map.of("status", "CONTACTED"))
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    Financing.answer(bank, referral, granted("NO-SUCH"))
        .then()
        .spec(Refusal.of(Code.REFERRAL_LOAN_UNKNOWN));
    Financing.answer(bank, referral, granted(Loans.enter(bank, World.firm())))
        .then()
        .spec(Refusal.of(Code.REFERRAL_LOAN_UNKNOWN));
    Financing.answer(bank, referral, granted(Loans.enter(bank, firm)))
        .then()
        .spec(Refusal.of(Code.REFERRAL_LOAN_EARLIER));
    String loan = Loans.draw(bank, firm);
    Financing.answer(bank, referral, granted(loan))
        .then()
        .statusCode(200)
        .body("status", equalTo("GRANTED"))
        .body("loan.number", equalTo(loan));
    Financing.answer(bank, referral, granted(loan)).then().statusCode(200);
    Financing.answer(bank, referral, Map.of("status", "LAPSED"))
        .then()
        .spec(Refusal.of(Code.REFERRAL_DECIDED));
    String next = refer();
    Financing.answer(bank, next, granted(loan)).then().spec(Refusal.of(Code.REFERRAL_LOAN_ID_KEY));
    Api.licensee(firm)
        .get("/v1/referrals?need=" + need)
        .then()
        .body("items.id", contains(next, referral));
  }

  @Test
  void anOutcomeSaysWhatItHasToAndNothingElse() {
    String referral = refer();
    for (var wrong :
        Map.<Map<String, Object>, Code>of(
                Map.of("status", "SENT"), Code.REFERRAL_OUTCOME_SENT,
                Map.of("status", "GRANTED"), Code.REFERRAL_OUTCOME_LOAN,
                Map.of("status", "REFUSED"), Code.REFERRAL_OUTCOME_REASON,
                Map.of("status", "REFUSED", "reason", " "), Code.REFERRAL_OUTCOME_REASON,
                Map.of("status", "CONTACTED", "reason", "x"), Code.REFERRAL_OUTCOME_REASON)
            .entrySet()) {
      Financing.answer(bank, referral, wrong.getKey()).then().spec(Refusal.of(wrong.getValue()));
    }
    Financing.answer(bank, referral, Map.of("status", "REFUSED", "reason", "现金流不足"))
        .then()
        .statusCode(200)
        .body("reason", equalTo("现金流不足"));
    refer();
  }

  @Test
  void withoutConsentNothingIsReferredAndWhatWasSentStays() {
    String referral = refer();
    Financing.refer(Api.agency(), need, bank, "LIST")
        .then()
        .spec(Refusal.of(Code.REFERRAL_NEED_ID_BANK_CODE_KEY));
    Financing.refer(Api.agency(), need, World.firm(), "LIST")
        .then()
        .spec(Refusal.of(Code.LOAN_BANK_KIND));
    String lender = World.bank();
    Financing.refer(Api.agency(), Financing.need(lender, "1.00"), lender, "LIST")
        .then()
        .spec(Refusal.of(Code.LOAN_PARTIES_CHECK));
    Financing.refer(Api.licensee(World.firm()), need, World.bank(), "LIST")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
    Api.bank(bank).get("/v1/organizations/" + firm + "/ip-profile").then().statusCode(200);
    withdrawConsent().then().statusCode(200);
    Api.bank(bank)
        .get("/v1/organizations/" + firm + "/ip-profile")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
    Api.bank(bank).get("/v1/referrals/" + referral).then().statusCode(200);
    Api.bank(bank).get("/v1/financing-needs/" + need).then().statusCode(200);
    Financing.answer(bank, referral, Map.of("status", "CONTACTED")).then().statusCode(200);
    Financing.refer(Api.agency(), need, World.bank(), "TARGETED")
        .then()
        .spec(Refusal.of(Code.REFERRAL_WITHOUT_CONSENT));
    Api.licensee(firm).post("/v1/financing-needs/" + need + "/withdrawal");
    Financing.refer(Api.agency(), need, World.bank(), "TARGETED")
        .then()
        .spec(Refusal.of(Code.FINANCING_NEED_WITHDRAWN));
  }

  @Test
  void whatHasNoOutcomeTenWorkingDaysLaterIsLate() {
    String referral = refer();
    Api.bank(bank)
        .get("/v1/referrals/" + referral)
        .then()
        .body("dueOn", equalTo(World.today().plusDays(14).toString()))
        .body("late", equalTo(false));
    TimeMachine.travelTo(World.today().plusDays(14));
    Api.agency().get("/v1/referrals?late=true&bank=" + bank).then().body("items", empty());
    TimeMachine.travelTo(World.today().plusDays(1));
    Financing.answer(bank, referral, Map.of("status", "CONTACTED")).then().statusCode(200);
    for (var caller : List.of(Api.agency(), Api.licensee(firm), Api.bank(bank))) {
      caller
          .get("/v1/referrals?late=true&bank=" + bank)
          .then()
          .body("items.id", contains(referral))
          .body("items.late", contains(true));
    }
    Financing.answer(bank, referral, Map.of("status", "LAPSED")).then().statusCode(200);
    Api.agency().get("/v1/referrals?late=true&bank=" + bank).then().body("items", empty());
    Api.agency()
        .get("/v1/referrals?late=false&bank=" + bank)
        .then()
        .body("items.id", contains(referral));
  }

  @Test
  void ofOutcomesAtTheSameMomentOneStands() throws Exception {
    String referral = refer();
    List<Callable<Response>> racers =
        IntStream.range(0, 6)
            .<Callable<Response>>mapToObj(
                i ->
                    () ->
                        Financing.answer(
                            bank, referral, Map.of("status", "REFUSED", "reason", "理由" + i)))
            .toList();
    List<Integer> statuses = Race.run(racers).stream().map(Response::statusCode).sorted().toList();
    assertEquals(List.of(200, 409, 409, 409, 409, 409), statuses);
  }

  /** Both wait for whoever has the need; the foreign key alone would not wait for this lock. */
  @Test
  void aReferralAndAWithdrawalOfTheConsentComeOneAfterTheOther() throws Exception {
    CompletableFuture<Response> sent;
    CompletableFuture<Response> withdrawn;
    try (HeldRows held =
        new HeldRows(
            database,
            "select 1 from financing_need where id = ? for no key update",
            UUID.fromString(need))) {
      var agency = Api.agency();
      sent = CompletableFuture.supplyAsync(() -> Financing.refer(agency, need, bank, "ONE_TO_ONE"));
      withdrawn = CompletableFuture.supplyAsync(this::withdrawConsent);
      held.awaitWaiting(2);
    }
    withdrawn.get().then().statusCode(200);
    int status = sent.get().statusCode();
    assertEquals(
        status == 201 ? 1 : 0,
        Api.agency().get("/v1/referrals?need=" + need).<List<?>>path("items").size());
    Financing.refer(Api.agency(), need, World.bank(), "LIST")
        .then()
        .spec(Refusal.of(Code.REFERRAL_WITHOUT_CONSENT));
  }
}
