package org.openpatent.insight.opendata;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A download that breaks off goes on, and both halves are the whole. */
@QuarkusTest
class BrokenDownloadsTest {
  private static final int MANY = 1_200;

  @Inject AgroalDataSource database;

  private String owner;

  @BeforeEach
  void manyPatents() throws SQLException {
    owner = World.university();
    try (Connection connection = database.getConnection()) {
      insert(connection, "generate_series(2, 2 * " + MANY + ", 2) n", "-1 second");
    }
  }

  private void insert(Connection connection, String numbers, String when) throws SQLException {
    run(
        connection,
        """
        insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on, granted_on,
          protected_until, ipc, locarno, application_fields, keywords, impediments, offered,
          registered_at, version)
        select '20091' || lpad(n::text, 7, '0') || '.0', 'INVENTION', '一种装置' || n,
          repeat('测试,', 150), '{韦明}', '{%s}', '2020-01-01', '2021-01-01', '2039-12-31',
          '{A01D 45/10}', '{}', '{}', '{}', '{}', false, clock_timestamp() + interval '%s', 0
        from %s
        """
            .formatted(owner, when, numbers));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterEach
  void forgetThem() throws SQLException {
    try (Connection connection = database.getConnection()) {
      String these = " (select number from patent where owners = '{" + owner + "}')";
      run(connection, "delete from catalog_task where patent_number in" + these);
      run(connection, "delete from catalog_entry where patent_number in" + these);
      run(connection, "delete from patent where number in" + these);
    }
  }

  private String patents() {
    return "/v1/open-data/patents?owner=" + owner;
  }

  @Test
  void bothHalvesAreTheSnapshotWhateverIsAddedMeanwhile() throws Exception {
    String whole = Api.anonymous().get(patents()).asString();
    assertEquals(MANY, Files.read(whole).size());
    Broken broken = breakOff(patents(), 700_000);
    assertTrue(whole.length() > broken.rows.length(), "it broke off");
    try (Connection connection = database.getConnection()) {
      // between all those that are there
      insert(connection, "generate_series(1, 2 * " + MANY + ", 2) n", "0 seconds");
    }
    String rest = goOn(broken).asString();
    assertEquals(whole, broken.rows + rest);
    assertEquals(2 * MANY, Files.rows("patents?owner=" + owner).size());
  }

  @Test
  void aRowThatChangesMeanwhileComesOnceAsItIsThen() throws Exception {
    Broken broken = breakOff(patents(), 300_000);
    try (Connection connection = database.getConnection()) {
      run(
          connection,
          "update patent set title = '改名', impediments = '{LAPSED}', version = version + 1"
              + " where owners = '{"
              + owner
              + "}'");
    }
    List<Map<String, String>> rest = Files.read(broken.heading() + goOn(broken).asString());
    assertTrue(rest.stream().allMatch(row -> row.get("title").equals("改名")));
    assertTrue(rest.stream().allMatch(row -> row.get("status").equals("LAPSED")));
    assertEquals(MANY, Files.read(broken.rows).size() + rest.size());
  }

  /** What such a transaction stores bears a time of before, and would come in the second half. */
  @Test
  void aRowWhoseTransactionIsUnderWayIsInNeitherHalf() throws Exception {
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      insert(other, "generate_series(1, 9, 2) n", "0 seconds");
      var begun = Api.anonymous().get(patents()).then().statusCode(200).extract();
      assertEquals(MANY, Files.read(begun.asString()).size());
      other.commit();
      String again = patents() + "&snapshot=" + begun.header("Snapshot");
      assertEquals(begun.asString(), Api.anonymous().get(again).asString());
      assertEquals(MANY + 5, Files.rows("patents?owner=" + owner).size());
    }
  }

  @Test
  void theOtherSetsAndTheOtherFormGoOnInTheSameWay() {
    String firm = World.firm();
    for (int i = 0; i < 3; i++) {
      String patent = World.patent(owner, PatentKind.INVENTION);
      World.license(firm, World.offer(owner, World.offerBody(patent)));
    }
    TimeMachine.travelTo(World.today().plusMonths(1).withDayOfMonth(1));
    assertEquals(3, Files.rows("licenses?licensor=" + owner).size());
    for (String set : List.of("offers", "licenses")) {
      for (String form : List.of("", "&spreadsheet=true", "&format=ndjson")) {
        assertGoesOnAfterEachRow("/v1/open-data/" + set + "?licensor=" + owner + form);
      }
    }
    assertGoesOnAfterEachRow("/v1/open-data/programs?format=csv");
    TimeMachine.comeBack();
    try (Connection connection = database.getConnection()) {
      run(connection, "delete from license where licensor_code = '" + owner + "'");
      run(connection, "delete from offer where licensor_code = '" + owner + "'");
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void assertGoesOnAfterEachRow(String address) {
    var answer = Api.anonymous().get(address).then().statusCode(200).extract();
    String whole = answer.asString();
    boolean csv = answer.contentType().startsWith("text/csv");
    String[] lines = whole.split("(?<=\n)");
    for (int i = csv ? 1 : 0; i < lines.length; i++) {
      String key = lines[i].split(csv ? "," : "\"")[csv ? 0 : 3];
      String rest =
          Api.anonymous()
              .get(address + "&snapshot=" + answer.header("Snapshot") + "&cursor=" + key)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertEquals(String.join("", List.of(lines).subList(i + 1, lines.length)), rest);
    }
  }

  @Test
  void whatCannotGoOnIsRefused() {
    String key = "200910000002.0";
    String now = "2026-01-01T00:00:00Z";
    refused(patents() + "&cursor=" + key, "snapshot-required");
    refused(patents() + "&snapshot=" + now + "&cursor=200910000002", "invalid-cursor");
    refused(patents() + "&snapshot=" + now + "&cursor=%27%27" + key, "invalid-cursor");
    refused("/v1/open-data/offers?snapshot=" + now + "&cursor=1-1-1-1-1", "invalid-cursor");
    refused("/v1/open-data/licenses?snapshot=" + now + "&cursor=" + key, "invalid-cursor");
    refused("/v1/open-data/settlement-lines?snapshot=" + now + "&cursor=-1", "invalid-cursor");
    refused(
        "/v1/open-data/settlement-lines?snapshot=" + now + "&cursor=9999999999999999999",
        "invalid-cursor");
    refused("/v1/open-data/programs?snapshot=" + now + "&cursor=a%27--", "invalid-cursor");
    for (String snapshot :
        List.of(
            "x",
            "2026-01-01",
            "1999-12-31T23:59:59Z",
            "+1000000-01-01T00:00:00Z",
            "2026-01-01T00:00:00.0000001Z",
            Instant.now().plusSeconds(100).toString())) {
      refused(patents() + "&snapshot=" + snapshot.replace("+", "%2B"), "invalid-query-parameter");
    }
  }

  private static void refused(String address, String code) {
    Api.anonymous()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .spec(Acts.refused(400, code))
        .body("detail", containsString(code.equals("invalid-query-parameter") ? "snapshot" : ""));
  }

  /** The whole rows that came, and by what to go on. */
  private record Broken(String address, String rows, String snapshot) {
    String heading() {
      return rows.substring(0, rows.indexOf("\r\n") + 2);
    }

    String key() {
      String last = rows.substring(0, rows.length() - 2);
      return last.substring(last.lastIndexOf("\r\n") + 2).split(",")[0];
    }
  }

  /** Takes so many bytes and goes away. */
  private static Broken breakOff(String address, int bytes) throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String request = "GET " + address + " HTTP/1.1\r\nHost: test\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      String head = line(in);
      StringBuilder headers = new StringBuilder();
      for (; !head.isEmpty(); head = line(in)) {
        headers.append(head.toLowerCase()).append('\n');
      }
      var body = new ByteArrayOutputStream();
      while (body.size() < bytes) {
        int length = Integer.parseInt(line(in), 16);
        body.writeBytes(in.readNBytes(length));
        line(in);
      }
      String came = new String(body.toByteArray(), 0, bytes, StandardCharsets.UTF_8);
      assertFalse(came.endsWith("\r\n"), "it broke off within a row");
      String snapshot = headers.toString().split("\nsnapshot: ")[1].split("\n")[0];
      return new Broken(
          address, came.substring(0, came.lastIndexOf("\r\n") + 2), snapshot.toUpperCase());
    }
  }

  private static String line(InputStream in) throws Exception {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      line.append((char) one);
    }
    return line.substring(0, line.length() - 1);
  }

  private static io.restassured.response.Response goOn(Broken broken) {
    return Api.anonymous()
        .get(broken.address + "&snapshot=" + broken.snapshot + "&cursor=" + broken.key());
  }
}
