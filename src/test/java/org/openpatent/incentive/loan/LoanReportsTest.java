package org.openpatent.incentive.loan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;
import static org.openpatent.Loans.path;
import static org.openpatent.Loans.refusals;
import static org.openpatent.Loans.reported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.platform.http.SentFile;

/** A bank reports a quarter in one file. */
@QuarkusTest
class LoanReportsTest {
  private static final String HEADINGS = "贷款编号,借款人,贷款产品,贷款本金,年利率,放款日,到期日,知识产权担保比例";
  private static final String FACTS = ",贷款余额,余额日,收息金额,收息日,展期起始日,逾期起始日,结清日";

  private String bank;
  private String firm;
  private LocalDate today;

  @BeforeEach
  void aBankAndAFirm() {
    bank = World.bank();
    firm = World.firm();
    today = World.today();
  }

  private String loan(String number) {
    return "%s,%s,ip-pledge,400万元,4.35%%,%s,%s,100%%"
        .formatted(number, firm, day(60), today.plusDays(300));
  }

  private String day(int ago) {
    return today.minusDays(ago).toString();
  }

  private static String table(String headings, String... rows) {
    return headings + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Response csv(String table) {
    return reported(bank, SentFile.CSV, bytes(table), "");
  }

  private static void assertCounts(Response ended, int stored, int unchanged, int refused) {
    ended
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("kind", equalTo("loans"))
        .body("stored", equalTo(stored))
        .body("unchanged", equalTo(unchanged))
        .body("refused", equalTo(refused));
  }

  @Test
  void aQuarterIsReportedInOneTableAndAgainChangesNothing() {
    String table =
        table(
            HEADINGS + FACTS,
            loan("A-1") + "," + "3000000.00," + day(30) + ",14500.00," + day(20) + ",,,",
            loan("A-2") + ",0," + day(3) + ",,,," + day(10) + "," + day(3),
            loan("A-3") + ",4000000.00," + day(60) + ",0.00,,,,");
    assertCounts(csv(table), 3, 0, 0);
    Api.licensee(firm)
        .get(path(bank, "A-1"))
        .then()
        .body("product", equalTo("IP-PLEDGE"))
        .body("principal", equalTo("4000000.00"))
        .body("ratePercent", equalTo("4.35"))
        .body("borrowerSize", equalTo("SMALL"))
        .body("balance", equalTo("3000000.00"))
        .body("interestReceived", equalTo("14500.00"));
    Api.bank(bank)
        .get(path(bank, "A-2"))
        .then()
        .body("status", equalTo("SETTLED"))
        .body("overdueFrom", equalTo(day(10)));
    Api.bank(bank).get("/v1/loans?status=SETTLED").then().body("items.number", contains("A-2"));
    Api.bank(bank).get(path(bank, "A-3") + "/facts").then().body("items.size()", equalTo(0));
    assertCounts(csv(table), 0, 3, 0);
    assertCounts(csv(table.replace("A-1", "ａ－１")), 0, 3, 0);
  }

  @Test
  void theNextQuarterAddsItsFacts() {
    csv(table(HEADINGS, loan("B-1"), loan("B-2")));
    String next =
        table(
            "贷款编号,贷款余额,余额日,收息金额,收息日",
            "B-1,2000000.00," + day(5) + ",100.00," + day(5),
            "B-2,1000000.00," + day(5) + ",200.00," + day(5));
    assertCounts(csv(next), 2, 0, 0);
    assertCounts(csv(next), 0, 2, 0);
    Api.bank(bank)
        .get(path(bank, "B-2"))
        .then()
        .body("balance", equalTo("1000000.00"))
        .body("version", equalTo(0));
    // a column that the file has is corrected
    assertCounts(csv(table("贷款编号,年利率", "B-1,3.85", "B-2,4.35")), 1, 1, 0);
    Api.bank(bank).get(path(bank, "B-1")).then().body("ratePercent", equalTo("3.85"));
    Api.bank(bank)
        .get(path(bank, "B-1") + "/corrections")
        .then()
        .body("items[0].previous[0].value", equalTo("4.35"));
  }

  @Test
  void aReportSentAgainDoesNotEnterAnewWhatWasCorrectedSince() {
    String table =
        table(
            HEADINGS + FACTS,
            loan("R-1") + ",3000000.00," + day(30) + ",14500.00," + day(20) + "," + day(15) + ",,",
            loan("R-2") + ",,,1.00," + day(20) + ",,,");
    assertCounts(csv(table), 2, 0, 0);
    replace("R-1", "INTEREST", "interest-receipts", Map.of("on", day(20), "amount", "1450.00"));
    replace("R-1", "BALANCE", "balances", Map.of("from", day(29), "balance", "2000000.00"));
    replace("R-1", "EXTENDED", "extension", Map.of("from", day(14)));

    Response again = csv(table);
    assertCounts(again, 0, 2, 0);
    again.then().body("superseded", equalTo(1));
    Api.bank(bank)
        .get(path(bank, "R-1"))
        .then()
        .body("interestReceived", equalTo("1450.00"))
        .body("balance", equalTo("2000000.00"))
        .body("extendedFrom", equalTo(day(14)));
    Response more = csv(table.replace("1.00," + day(20), "2.00," + day(19)));
    assertCounts(more, 1, 1, 0);
    more.then().body("superseded", equalTo(1));
  }

  private void replace(String number, String type, String kind, Map<String, Object> right) {
    String wrong =
        Api.bank(bank)
            .get(path(bank, number) + "/facts")
            .path("items.find { it.type == '" + type + "' }.id");
    var body = new HashMap<>(right);
    body.put("replaces", wrong);
    Loans.add(bank, number, kind, body).then().statusCode(201);
  }

  @Test
  void aNumberThatASpreadsheetHasTurnedIntoAQuantityIsRefused() throws IOException {
    Response ended =
        csv(
            table(
                HEADINGS,
                loan("6.2E+18"),
                loan("１.23457e+15"),
                loan("7E+16"),
                loan("7E16"),
                loan("GL-1E+05"),
                loan("6228480012345678901")));
    assertCounts(ended, 3, 0, 3);
    refusals(bank, ended)
        .then()
        .body("items.row", contains(2, 3, 4))
        .body("items.problems.flatten().code", everyItem(equalTo("loan-number-mangled")));

    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Bank", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("贷款");
      List<String> headings = List.of(HEADINGS.split(","));
      List<String> cells = List.of(loan("").split(","));
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
        sheet.value(1, i, cells.get(i));
      }
      sheet.value(1, 0, 6228480012345678901L);
    }
    Response workbook = reported(bank, SentFile.XLSX, out.toByteArray(), "");
    refusals(bank, workbook)
        .then()
        .body("items.problems.flatten().code", contains("loan-number-mangled"))
        .body("items[0].problems[0].found", equalTo("6.22848001234568E+18"));
  }

  @Test
  void aLaterRowWithOtherTermsOfTheSameLoanIsRefused() {
    String first = loan("S-1") + ",3000000.00," + day(30) + ",,,,,";
    String next = loan("S-1") + ",2000000.00," + day(20) + ",,,,,";
    String other = loan("ｓ-1").replace("4.35", "3.85") + ",1000000.00," + day(10) + ",,,,,";
    Response ended = csv(table(HEADINGS + FACTS, first, next, other));
    assertCounts(ended, 2, 0, 1);
    refusals(bank, ended)
        .then()
        .body("items.row", contains(4))
        .body("items[0].problems.code", contains("import-row-repeated"));
    Api.bank(bank)
        .get(path(bank, "S-1"))
        .then()
        .body("ratePercent", equalTo("4.35"))
        .body("balance", equalTo("2000000.00"));
    String back =
        Api.bank(bank)
            .accept(SentFile.CSV)
            .get("/v1/imports/" + ended.path("id") + "/refusals")
            .asString();
    assertCounts(csv(back), 0, 0, 1);
    assertCounts(csv(table(HEADINGS + FACTS, other)), 1, 0, 0);
  }

  @Test
  void aRowIsStoredWholeOrRefusedWithAllThatIsWrong() {
    csv(table(HEADINGS + FACTS, loan("C-1") + ",5.00," + day(9) + ",,,,,"));
    Response ended =
        csv(
            table(
                HEADINGS + FACTS,
                loan("C-2") + ",9000000.00," + today.plusDays(1) + ",,,,,",
                loan("C-3").replace("4.35", "400").replace("100%", "101%") + ",,,,,,,",
                loan("C-1").replace("4.35", "3") + ",6.00," + day(9) + ",,,,,",
                loan("C-4").replace(firm, World.newCode("91")) + ",,,,,,,",
                loan("C-5").replace(firm, bank) + ",1.00,,,,,,",
                loan("C-6") + ",,,1.00," + day(1) + ",,," + day(2),
                loan("C-7") + ",,,,,,," + day(2),
                loan("..") + ",,,,,,,"));
    assertCounts(ended, 1, 0, 7);
    refusals(bank, ended)
        .then()
        .body("items.row", contains(2, 3, 4, 5, 6, 7, 9))
        .body(
            "items[0].problems.code",
            containsInAnyOrder("date-in-future", "balance-above-principal"))
        .body("items[1].problems.column", containsInAnyOrder("年利率", "知识产权担保比例"))
        .body("items[2].problems.code", contains("loan-fact-balance-key"))
        .body("items[3].problems.code", contains("organization-not-registered"))
        .body("items[4].problems.code", contains("required"))
        .body("items[5].problems.code", contains("loan-settled-earlier"))
        .body("items[6].problems.code", contains("loan-number-form"));
    Api.bank(bank).get(path(bank, "C-1")).then().body("ratePercent", equalTo("4.35"));
    Api.bank(bank).get(path(bank, "C-2")).then().spec(refused(404, "not-found"));
  }

  @Test
  void aReportComesAsAWorkbookOrAsLinesOfJson() throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Bank", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("贷款");
      List<String> lines = List.of(HEADINGS, loan("D-1"));
      for (int line = 0; line < 2; line++) {
        String[] cells = lines.get(line).split(",");
        for (int i = 0; i < cells.length; i++) {
          sheet.value(line, i, cells[i]);
        }
      }
    }
    assertCounts(reported(bank, SentFile.XLSX, out.toByteArray(), ""), 1, 0, 0);
    String json =
        """
        {"number": "D-2", "borrower": "%1$s", "product": "IP-PLEDGE", "principal": "100.00", \
        "ratePercent": 4.35, "drawnOn": "%2$s", "dueOn": "%3$s", "ipSharePercent": 50}
        {"number": "D-3", "borrower": "%1$s", "product": "IP-PLEDGE", "principal": "100.00", \
        "ratePercent": "4.35", "drawnOn": "%2$s", "dueOn": "%3$s", "ipSharePercent": "50", \
        "valuation": {"fee": "20.00", "feePayer": "FIRM"}, "mood": "good"}
        {"number": "D-4"
        ["D-5"]
        """
            .formatted(firm, day(9), today);
    Response ended = reported(bank, SentFile.NDJSON, bytes(json), "");
    assertCounts(ended, 2, 0, 2);
    ended.then().body("warnings.code", hasItem("import-heading-unknown"));
    Api.bank(bank)
        .get(path(bank, "D-3"))
        .then()
        .body("valuation.feePayer", equalTo("FIRM"))
        .body("ipSharePercent", equalTo("50"));
    refusals(bank, ended)
        .then()
        .body("items.row", contains(3, 4))
        .body("items.problems.flatten().code", everyItem(equalTo("import-line-unreadable")));
  }

  @Test
  void aFieldThatALineOfJsonLacksLeavesWhatIsRegisteredWhateverOtherLinesHave() {
    String terms =
        """
        "borrower": "%s", "product": "IP-PLEDGE", "principal": "100.00", "ratePercent": "4.35", \
        "drawnOn": "%s", "dueOn": "%s", "ipSharePercent": "50"""
            .formatted(firm, day(9), today);
    String secured =
        ", \"pledge\": \"Y2025450000001\", \"valuation\": {\"fee\": \"20.00\", \"feePayer\": \"FIRM\"}}";
    String json = "";
    for (int i = 1; i <= 3; i++) {
      json += "{\"number\": \"L-" + i + "\", " + terms + "\"" + secured + "\n";
    }
    assertCounts(reported(bank, SentFile.NDJSON, bytes(json), ""), 3, 0, 0);
    String next =
        """
        {"number": "L-1", "balance": "60.00", "balanceFrom": "%1$s"}
        {"number": "L-2", "pledge": "Y2025450000002", "balance": "60.00", "balanceFrom": "%1$s"}
        {"number": "L-3", "pledge": null, "valuation": {"fee": "30.00", "feePayer": "FIRM"}}
        {"number": "L-1", "interest": "1.00", "interestOn": "%1$s"}
        """
            .formatted(day(3));
    assertCounts(reported(bank, SentFile.NDJSON, bytes(next), ""), 4, 0, 0);
    assertSecured("L-1", "Y2025450000001", "20.00");
    assertSecured("L-2", "Y2025450000002", "20.00");
    assertSecured("L-3", null, "30.00");
  }

  private void assertSecured(String number, String pledge, String fee) {
    Api.bank(bank)
        .get(path(bank, number))
        .then()
        .body("pledge", equalTo(pledge))
        .body("valuation.fee", equalTo(fee));
  }

  @Test
  void whatCannotBeStoredIsARowRefusedWhereverAnEscapeBringsItIn() {
    String json =
        """
        {"number": "N-\\u0000", "product": "IP-PLEDGE"}
        {"number": "N-2", "no\\u0000where": "1"}
        {"number": "N-3", "product": "\\ud800"}
        """;
    assertCounts(reported(bank, SentFile.NDJSON, bytes(json), ""), 0, 0, 3);
  }

  @Test
  void allOfAFileIsStoredOrNoneOrNothingIsTried() {
    String table = table(HEADINGS, loan("E-1"), loan("E-2").replace("4.35", "400"));
    reported(bank, SentFile.CSV, bytes(table), "?mode=all-or-nothing")
        .then()
        .body("status", equalTo("FAILED"))
        .body("failure.code", equalTo("import-rows-refused"));
    assertCounts(reported(bank, SentFile.CSV, bytes(table), "?mode=dry-run"), 1, 0, 1);
    Api.bank(bank).get("/v1/loans").then().body("items.size()", equalTo(0));
  }

  @Test
  void refusedRowsComeBackAsTheyWereWithTheReason() {
    Response ended = csv(table(HEADINGS, loan("F-1").replace("4.35", "400")));
    String corrected =
        Api.bank(bank)
            .accept(SentFile.CSV)
            .header("Accept-Language", "zh")
            .get("/v1/imports/" + ended.path("id") + "/refusals")
            .then()
            .statusCode(200)
            .body(containsString("拒绝原因"))
            .extract()
            .asString()
            .replace("400%", "4");
    assertCounts(csv(corrected), 1, 0, 0);
  }

  @Test
  void aTemplateHasTheHeadingsThatAreRead() {
    String template =
        Api.bank(bank)
            .accept(SentFile.CSV)
            .header("Accept-Language", "zh")
            .get("/v1/loan-reports/template")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(template.contains("贷款编号,借款人") && template.contains("结清日"), template);
  }

  @Test
  void reportsOfTheSameLoansAtOneTimeStoreEachFactOnce() throws Exception {
    String rows =
        IntStream.range(0, 300)
            .mapToObj(i -> loan("G-" + i) + ",3000000.00," + day(30) + ",1.00," + day(20) + ",,,")
            .collect(Collectors.joining("\r\n"));
    String table = table(HEADINGS + FACTS, rows);
    Loans.put(bank, "G-7", Loans.body(firm));
    Callable<Response> report = () -> csv(table);
    Callable<Response> single = () -> Loans.balance(bank, "G-7", today.minusDays(30), "3000000.00");
    for (Response answer : Race.run(List.of(report, report, single))) {
      assertTrue(answer.statusCode() < 500, answer::asString);
    }
    assertEquals(
        2, Api.bank(bank).get(path(bank, "G-150") + "/facts").<List<?>>path("items").size());
    Api.bank(bank)
        .get(path(bank, "G-7") + "/facts")
        .then()
        .body("items.findAll { it.type == 'BALANCE' }.size()", equalTo(1));
  }

  @Test
  void otherBanksSeeNothingOfAReport() {
    String id = csv(table(HEADINGS, loan("H-1"))).path("id");
    Api.bank(World.bank()).get("/v1/imports/" + id).then().spec(refused(404, "not-found"));
    Api.bank(World.newCode("91"))
        .contentType(SentFile.CSV)
        .body(bytes(table(HEADINGS, loan("H-1"))))
        .post("/v1/loan-reports")
        .then()
        .spec(refused(409, "organization-not-registered"));
  }
}
