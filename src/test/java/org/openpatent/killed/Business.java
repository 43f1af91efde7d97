package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/**
 * A university whose offers are taken by firms and which sends tables, while somebody follows what
 * happens. Whatever was acknowledged is remembered, to be looked for afterwards.
 */
final class Business {
  private static final int FIRMS = 100;
  private static final int OFFERS = 100;
  private static final int ROWS = 200;
  private static final int TRIES = 300;
  private static final String HEADINGS = "专利号,专利名称,发明人,专利权人,申请日,授权公告日,IPC分类号,许可费方式,最短许可期限,最长许可期限\n";

  private static final AtomicInteger NUMBERS = new AtomicInteger(500_000);

  private final Nodes nodes;
  private final LocalDate today;
  private final String university = World.university();
  private final List<String> firms = new ArrayList<>();
  private final List<String> offers = new ArrayList<>();
  private final AtomicInteger pairs = new AtomicInteger();

  /** Ids of the licenses. */
  private final ConcurrentSkipListSet<String> taken = new ConcurrentSkipListSet<>();

  private final AtomicInteger vain = new AtomicInteger();
  private final AtomicInteger tables = new AtomicInteger();
  private final List<Told> read = Collections.synchronizedList(new ArrayList<>());
  private String after;

  /** An event, as far as it is compared. */
  record Told(String id, String type, String subject) {
    static Told of(Map<String, Object> event) {
      return new Told(
          (String) event.get("id"), (String) event.get("type"), (String) event.get("subject"));
    }
  }

  Business(Nodes nodes, LocalDate today) {
    this.nodes = nodes;
    this.today = today;
    for (int i = 0; i < FIRMS; i++) {
      firms.add(World.firm());
    }
    for (int i = 0; i < OFFERS; i++) {
      String number = newNumber();
      nodes.done(
          () ->
              Api.licensor(university)
                  .body(World.patentBody(today, PatentKind.INVENTION, university)),
          request -> request.put("/v1/patents/" + number));
      offers.add(World.offer(university, World.offerBody(number)));
    }
  }

  /** Of an invention; no other test and no seed has it. */
  static String newNumber() {
    return World.patentNumber("20211%07d".formatted(NUMBERS.getAndIncrement()));
  }

  /** The next firm takes an offer that it has not; every fifth one asks once more. */
  Response claim() {
    return claim(nodes);
  }

  /** The same over some nodes alone. */
  Response claim(Nodes nodes) {
    int pair = pairs.getAndIncrement();
    assertTrue(pair < FIRMS * OFFERS, "every firm has taken every offer");
    String firm = firms.get(pair % FIRMS);
    Map<String, Object> body = World.claimBody(today, offers.get(pair / FIRMS));
    String key = Api.newKey();
    Supplier<RequestSpecification> caller =
        () -> Api.licensee(firm).header("Idempotency-Key", key).body(body);
    Response license = nodes.done(caller, request -> request.post("/v1/licenses"));
    String id = license.path("id");
    assertTrue(taken.add(id), "two claims, one license");
    if (pair % 5 == 0) {
      Response again = nodes.done(caller, request -> request.post("/v1/licenses"));
      assertEquals(license.asString(), again.asString());
      assertEquals("true", again.header("Idempotency-Replayed"));
    }
    return license;
  }

  /** Announces at a node that these are the holidays of this year and the next. */
  void announce(PackagedService node, List<LocalDate> holidays) {
    for (int year = today.getYear(); year <= today.getYear() + 1; year++) {
      int of = year;
      String address = "/v1/holidays/" + year;
      List<String> some =
          holidays.stream().filter(day -> day.getYear() == of).map(LocalDate::toString).toList();
      node.at(Api.agency())
          .header("If-Match", node.at(Api.agency()).get(address).header("ETag"))
          .body(Map.of("holidays", some, "workingWeekends", List.of()))
          .put(address)
          .then()
          .statusCode(200);
    }
  }

  /** What somebody without a token reads. */
  Response look() {
    String offer = offers.get(pairs.get() % OFFERS);
    return nodes.done(Api::anonymous, request -> request.get("/v1/offers/" + offer));
  }

  /** What an auditor may not do. */
  Response tryInVain() {
    Response refused =
        nodes.ask(
            () -> Api.auditor().body(World.claimBody(today, offers.get(0))),
            request -> request.post("/v1/licenses"));
    assertEquals(403, refused.statusCode(), refused.asString());
    vain.incrementAndGet();
    return refused;
  }

  /** A table of patents with offers, sent and stored to its end. */
  Response load() throws InterruptedException {
    Response job = ended(send(ROWS));
    assertEquals("COMPLETED", job.path("status"), job.asString());
    assertEquals(Integer.valueOf(ROWS), job.path("stored"), job.asString());
    return job;
  }

  /** An import once it has ended. */
  Response ended(String id) throws InterruptedException {
    Response job = job(id);
    while (job.path("endedAt") == null) {
      Thread.sleep(50);
      job = job(id);
    }
    return job;
  }

  Response job(String id) {
    return nodes.done(() -> Api.licensor(university), request -> request.get("/v1/imports/" + id));
  }

  /** The id of an import of so many rows. */
  String send(int rows) {
    StringBuilder table = new StringBuilder(HEADINGS);
    for (int i = 0; i < rows; i++) {
      table.append(newNumber());
      table.append(",一种装置,韦明,").append(university);
      table.append(",2021-03-01,2023-06-01,A01D 45/10,免费,12,60\n");
    }
    byte[] file = table.toString().getBytes(StandardCharsets.UTF_8);
    String key = Api.newKey();
    Response sent =
        nodes.done(
            () ->
                Api.licensor(university)
                    .header("Idempotency-Key", key)
                    .contentType("text/csv")
                    .body(file),
            request -> request.post("/v1/imports"));
    tables.incrementAndGet();
    return sent.path("id");
  }

  /** The events since the last time. */
  Response follow() {
    String from = after;
    Response page = page(from);
    page.<List<Map<String, Object>>>path("items").forEach(event -> read.add(Told.of(event)));
    after = page.path("next");
    return page;
  }

  private Response page(String from) {
    return nodes.done(
        () -> from == null ? Api.auditor() : Api.auditor().queryParam("after", from),
        request -> request.queryParam("limit", 200).get("/v1/events"));
  }

  /** All events of the log, read from the beginning. */
  List<Told> log() {
    List<Told> log = new ArrayList<>();
    Response page = null;
    do {
      page = page(page == null ? null : page.path("next"));
      page.<List<Map<String, Object>>>path("items").forEach(event -> log.add(Told.of(event)));
    } while (page.<Boolean>path("more"));
    return log;
  }

  private static List<String> claimed(List<Told> log) {
    return log.stream()
        .filter(event -> event.type.equals("org.openpatent.license.claimed.v1"))
        .map(event -> event.subject.replace("/v1/licenses/", ""))
        .sorted()
        .toList();
  }

  /** Called once nothing is under way any more. */
  void assertNothingIsLostOrDoubled(Books books) throws Exception {
    List<Told> log = log();
    for (int i = 0; i < TRIES && claimed(log).size() < taken.size(); i++) {
      Thread.sleep(100); // a job holds the latest back
      log = log();
    }
    assertEquals(List.copyOf(taken), claimed(log));
    while (follow().<Boolean>path("more")) {
      // to the end
    }
    assertEquals(log, read.subList(0, log.size()), "who followed at any node has read the log");
    assertEquals(log.size(), log.stream().map(Told::id).distinct().count());
    assertEquals(
        String.join(",", taken),
        books.one(
            "select string_agg(id::text, ',' order by id) from license where licensor_code = '"
                + university
                + "'"));
    int rows = tables.get() * ROWS;
    assertEquals(
        tables + " " + rows + " " + rows,
        books.one(
            "select concat_ws(' ', count(*), sum(rows_stored), sum(offers_published))"
                + " from import_job where status = 'COMPLETED'"));
    assertEquals(
        String.valueOf(rows + OFFERS),
        books.one("select count(*) from offer where licensor_code = '" + university + "'"));
  }

  /** Also those that were asked for twice; the log is unbroken. */
  void assertEachIsAuditedOnce(Books books) throws SQLException {
    assertEquals(
        String.valueOf(taken.size()),
        books.one(
            "select count(*) from audit_entry where operation = 'claimLicense' and status = 201"));
    assertEquals("0", books.one("select count(*) from audit_verify()"));
  }

  /** Also those of a time when they could not be written. */
  boolean areRefusalsAudited(Books books) throws SQLException {
    return String.valueOf(vain.get())
        .equals(books.one("select count(distinct request_id) from audit_entry where status = 403"));
  }

  int licenses() {
    return taken.size();
  }

  /** How many licenses were taken, tables stored and events read. */
  @Override
  public String toString() {
    return "%d licenses, %d tables, %d events".formatted(taken.size(), tables.get(), read.size());
  }
}
