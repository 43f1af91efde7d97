package org.openpatent.killed;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Treasury;
import org.openpatent.killed.Payout.Act;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** What is many times as large as the heap of 256 MiB goes out and comes in within it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // of a service that takes seconds to start
class LargeFilesIT {
  private static final int PAYMENTS = 100_000;
  private static final String PAYEE = "'91450100XX' || lpad(n::text, 8, '0')";
  private static final int PATENTS = 60_000;
  private static final int SLOW_READERS = 60;
  private static final Path FILE = Path.of("target/large-payment-file");
  private static final Path ANSWER = Path.of("target/large-status-report.xml");

  private final Programs programs = new Programs();
  private final LocalDate today = LocalDate.now(LegalClock.ZONE);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Issuer issuer;
  private PackagedService service;
  private Books books;
  private String program;
  private String settlement;

  @BeforeAll
  void aPaymentForEachOfManyFirms() throws Exception {
    issuer = new Issuer();
    service = new PackagedService(issuer);
    service.start();
    books = new Books();
    books.seedLicenses(10);
    program = programs.open(Programs.body(today));
    Payout payout = new Payout(program, today);
    payout.perform(Act.SETTLE);
    payout.perform(Act.APPROVE);
    settlement = Api.auditor().get("/v1/programs/" + program + "/settlements").path("items[0].id");
    givePayments();
  }

  /** One fen each, out of what the few licenses were granted. */
  private void givePayments() throws Exception {
    String many = " from generate_series(1, " + PAYMENTS + ") n";
    books.run("delete from payment where settlement_id = '" + settlement + "'");
    books.run(
        "insert into organization (credit_code, name, kind, division, contact_name, contact_email,"
            + " contact_phone, version) select "
            + PAYEE
            + ", '广西某某科技发展有限责任公司' || n, 'FIRM', '450100', '某人', 'a@example.org', '1', 0"
            + many);
    books.run(
        "insert into payout_account (credit_code, holder, bank_name, cnaps_code, account_number,"
            + " verified_at, version) select "
            + PAYEE
            + ", '广西某某科技发展有限责任公司' || n, '中国工商银行南宁市琅东支行', '102611000013',"
            + " '62220212345' || lpad(n::text, 8, '0'), now(), 0"
            + many);
    books.run(
        "insert into payment (id, settlement_id, program_code, payee_code, amount, status,"
            + " attempts, version) select time_ordered_id(now()), '%s', '%s', %s, 1, 'PENDING', 0, 0"
                .formatted(settlement, program, PAYEE)
            + many);
    books.run("analyze payment, payout_account, organization");
  }

  @AfterAll
  void end() throws Exception {
    service.kill();
    issuer.close();
    books.close();
    Files.deleteIfExists(FILE);
    Files.deleteIfExists(ANSWER);
  }

  @Test
  @Timeout(600)
  void theyGoOutAndTheirAnswerComesIn() throws Exception {
    long began = System.nanoTime();
    String exports = "/v1/settlements/" + settlement + "/exports";
    var export = Api.treasury().post(exports).then().statusCode(201).extract();
    long exported = System.nanoTime();
    String path = exports + "/" + export.path("id");
    assertEquals(PAYMENTS + 1, lines(download(path, "text/csv"), ","));
    assertEquals(PAYMENTS, lines(download(path, "application/xml"), "<CdtTrfTxInf>"));
    long downloaded = System.nanoTime();
    answer(export.path("messageId"));
    long prepared = System.nanoTime();
    HttpRequest report =
        request("/v1/payment-status-reports")
            .header("Content-Type", "application/xml")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofFile(ANSWER))
            .build();
    HttpResponse<String> taken = client.send(report, BodyHandlers.ofString());
    assertEquals(200, taken.statusCode(), taken.body());
    assertTrue(taken.body().contains("\"paid\":" + PAYMENTS), taken.body());
    System.out.printf(
        "%d payments: exported in %.1f s, downloaded twice in %.1f s, an answer of %d MiB taken in"
            + " %.1f s%n",
        PAYMENTS,
        (exported - began) / 1e9,
        (downloaded - exported) / 1e9,
        Files.size(ANSWER) >> 20,
        (System.nanoTime() - prepared) / 1e9);
    assertTrue(Files.size(ANSWER) > 60 << 20);
    Treasury.budget(program).then().body("paid", equalTo("1000.00"));
  }

  /** More clients than the service has connections to the database, none of which reads. */
  @Test
  @Timeout(300)
  void theRegisterGoesOutWholeWhileOthersReadNothing() throws Exception {
    books.run(
        "insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on,"
            + " granted_on, protected_until, ipc, locarno, application_fields, keywords, impediments,"
            + " offered, version) select '20081' || lpad(n::text, 7, '0') || '.0', 'INVENTION', '装置',"
            + " repeat('测', 3000), '{韦明}', '{450100}', '2020-01-01', '2021-01-01', '2039-12-31',"
            + " '{A01D 45/10}', '{}', '{}', '{}', '{}', false, 0 from generate_series(1, "
            + PATENTS
            + ") n");
    List<Socket> others = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_READERS; i++) {
        Socket other = new Socket();
        other.setReceiveBufferSize(4096);
        other.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        others.add(other);
        String asked = "GET /v1/open-data/patents HTTP/1.1\r\nHost: test\r\n\r\n";
        other.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      }
      long began = System.nanoTime();
      long rows;
      try (var lines =
          client.send(request("/v1/open-data/patents").build(), BodyHandlers.ofLines()).body()) {
        rows = lines.filter(line -> line.contains(",450100,")).count();
      }
      System.out.printf(
          "%d patents, 9,000 bytes each, downloaded in %.1f s%n",
          rows, (System.nanoTime() - began) / 1e9);
      assertEquals(PATENTS, rows);
      Api.anonymous().get("/v1/patents").then().statusCode(200);
    } finally {
      for (Socket other : others) {
        other.close();
      }
      books.run("delete from patent where owners = '{450100}'");
    }
  }

  private Path download(String path, String type) throws Exception {
    var response =
        client.send(request(path).header("Accept", type).build(), BodyHandlers.ofFile(FILE));
    assertEquals(200, response.statusCode());
    return FILE;
  }

  private static long lines(Path file, String with) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.contains(with)).count();
    }
  }

  private static HttpRequest.Builder request(String path) {
    String token = Api.token("treasurer", Set.of(Role.TREASURY), "11450000MB0A00051J");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
        .header("Authorization", "Bearer " + token);
  }

  /** The bank repeats of each payment all that it was sent. */
  private void answer(String message) throws IOException {
    String[] whole = Treasury.report("LARGE-1", today, message, List.of("|")).split("\\|");
    try (BufferedWriter out = Files.newBufferedWriter(ANSWER);
        BufferedReader sent = Files.newBufferedReader(FILE)) {
      out.write(whole[0]);
      for (String line = sent.readLine(); line != null; line = sent.readLine()) {
        int at = line.indexOf("<CdtTrfTxInf>");
        if (at >= 0) {
          out.write(transaction(line.substring(at)));
        }
      }
      out.write(whole[1]);
    }
  }

  private String transaction(String sent) {
    return "<TxInfAndSts><StsId>%1$s</StsId><OrgnlEndToEndId>%1$s</OrgnlEndToEndId><TxSts>ACSC</TxSts>\n"
            .formatted(between(sent, "<EndToEndId>", "</EndToEndId>"))
        + "<AccptncDtTm>"
        + today
        + "T00:00:01+08:00</AccptncDtTm><OrgnlTxRef>\n<Amt><InstdAmt Ccy=\"CNY\">0.01</InstdAmt></Amt>\n"
        + between(sent, "</Amt>", "<Cdtr>")
        + "\n<Cdtr><Pty>"
        + between(sent, "<Cdtr>", "</Cdtr>")
        + "</Pty></Cdtr>\n<CdtrAcct>"
        + between(sent, "<CdtrAcct>", "</CdtrAcct>")
        + "</CdtrAcct>\n</OrgnlTxRef></TxInfAndSts>\n";
  }

  private static String between(String text, String from, String to) {
    int begin = text.indexOf(from) + from.length();
    return text.substring(begin, text.indexOf(to, begin));
  }
}
