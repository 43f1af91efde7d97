package org.openpatent.market.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What technology-transfer offices send, and what they get for it. */
final class Offices {
  static final String HEADINGS = "专利号,专利名称,摘要,发明人,专利权人,申请日,授权公告日,IPC分类号,许可费方式,最短许可期限,最长许可期限";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private Offices() {}

  static String newNumber() {
    return World.newPatentNumber(PatentKind.INVENTION);
  }

  /** A patent with a free offer, as a row of a table under {@link #HEADINGS}. */
  static String row(String number, String owner) {
    return number + ",一种测试装置,用于测试。,韦明," + owner + ",2022-03-01,2023-06-01,A01D 45/10,免费,12,60";
  }

  static byte[] table(String... rows) {
    return (HEADINGS + "\r\n" + String.join("\r\n", rows) + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook of one sheet; texts and numbers as they are given. */
  static byte[] workbook(List<List<Object>> lines) {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Office", "1.0")) {
      fill(workbook.newWorksheet("专利"), lines);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static void fill(Worksheet sheet, List<List<Object>> lines) {
    for (int line = 0; line < lines.size(); line++) {
      for (int i = 0; i < lines.get(line).size(); i++) {
        Object cell = lines.get(line).get(i);
        if (cell instanceof Number number) {
          sheet.value(line, i, number);
        } else if (cell != null) {
          sheet.value(line, i, cell.toString());
        }
      }
    }
  }

  static Response send(RequestSpecification sender, String type, byte[] file, String query) {
    return sender.contentType(type).body(file).post("/v1/imports" + query);
  }

  /** The import of a licensor once it has ended. */
  static Response imported(String licensor, byte[] csv, String query) {
    return ended(Api.licensor(licensor), "text/csv", csv, query);
  }

  static Response ended(RequestSpecification sender, String type, byte[] file, String query) {
    String id = send(sender, type, file, query).then().statusCode(202).extract().path("id");
    return ended(id);
  }

  static Response ended(String id) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      Response job = Api.auditor().get("/v1/imports/" + id);
      if (job.asString().contains("\"endedAt\"")) {
        return job;
      }
      assertTrue(System.nanoTime() < deadline, job.asString());
      LockSupport.parkNanos(20_000_000);
    }
  }

  static Response refusals(Response ended) {
    return Api.auditor().get("/v1/imports/" + ended.path("id") + "/refusals");
  }

  static Response patent(String number) {
    return Api.anonymous().get("/v1/patents/" + number);
  }
}
