package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openpatent.Api;
import org.openpatent.Json;
import org.openpatent.World;
import org.openpatent.platform.value.Role;

/**
 * Large tables are read within the heap of 256 MiB, and to their end though the service is killed.
 */
class LargeImportIT {
  private static final Path FILE = Path.of("target/large-table");
  private static final String HEADINGS =
      "专利号,专利名称,摘要,发明人,专利权人,申请日,授权公告日,IPC分类号,许可费方式,最短许可期限,最长许可期限";
  private static final int MOST_LETTERS = 10_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Issuer issuer;
  private PackagedService service;
  private String university;

  /** Of the patents of a test, which have numbers of their own. */
  private int first;

  @BeforeEach
  void aUniversity() throws Exception {
    issuer = new Issuer();
    service = new PackagedService(issuer);
    service.start();
    university = World.university();
  }

  @AfterEach
  void end() throws Exception {
    service.kill();
    issuer.close();
    Files.deleteIfExists(FILE);
  }

  private String number(int i) {
    return World.patentNumber("20211%07d".formatted(first + i));
  }

  private String row(int i, String text) {
    return number(i)
        + ",一种装置,"
        + text
        + ",韦明,"
        + university
        + ",2021-03-01,2023-06-01,A01D 45/10,免费,12,60";
  }

  private void writeTable(int rows, int letters) throws IOException {
    try (var out = Files.newBufferedWriter(FILE)) {
      out.write(HEADINGS + "\n");
      for (int i = 0; i < rows; i++) {
        out.write(row(i, "测".repeat(letters)) + "\n");
      }
    }
  }

  private void writeWorkbook(int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(FILE);
        Workbook workbook = new Workbook(out, "Office", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      for (int i = -1; i < rows; i++) {
        // no two alike, as a bomb has them
        String text =
            new Random(i)
                .ints(MOST_LETTERS, '\u4E00', '\u9000')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String[] cells = (i < 0 ? HEADINGS : row(i, text)).split(",");
        for (int cell = 0; cell < cells.length; cell++) {
          sheet.value(i + 1, cell, cells[cell]);
        }
      }
    }
  }

  private String send(String type, String query) throws Exception {
    String token = Api.token("tto of " + university, Set.of(Role.LICENSOR), university);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/imports" + query))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofFile(FILE))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertEquals(202, answer.statusCode(), answer.body());
    return Json.read(answer.body()).get("id").textValue();
  }

  private JsonNode when(String id, java.util.function.Predicate<JsonNode> come) {
    while (true) {
      JsonNode job = Json.read(Api.licensor(university).get("/v1/imports/" + id).asString());
      if (come.test(job)) {
        return job;
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  @Test
  @Timeout(300)
  void aLargeTableIsReadWithinTheHeap() throws Exception {
    writeTable(2_600, MOST_LETTERS);
    assertTrue(Files.size(FILE) > 70 << 20);
    String table = send("text/csv", "");
    writeWorkbook(1_000); // eight bytes for each letter: near the most that its texts may be
    String workbook =
        send("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "?mode=dry-run");
    assertStored(2_600, table);
    assertStored(1_000, workbook);
  }

  private void assertStored(int rows, String id) {
    JsonNode job = when(id, one -> one.has("endedAt"));
    assertEquals("COMPLETED", job.get("status").textValue(), job.toString());
    assertEquals(rows, job.get("stored").intValue(), job.toString());
  }

  @Test
  @Timeout(300)
  void aTableIsStoredOnceThoughTheServiceIsKilled() throws Exception {
    first = 100_000;
    writeTable(6_000, 10);
    String id = send("text/csv", "");
    when(id, one -> one.get("read").intValue() > 0);
    service.kill();
    service = new PackagedService(issuer);
    service.start();
    JsonNode job = when(id, one -> one.has("endedAt"));
    assertEquals("COMPLETED", job.get("status").textValue(), job.toString());
    assertEquals(6_000, job.get("stored").intValue(), job.toString());
    assertEquals(6_000, job.get("offersPublished").intValue(), job.toString());
  }
}
