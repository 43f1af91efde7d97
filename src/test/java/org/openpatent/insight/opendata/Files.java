package org.openpatent.insight.opendata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.openpatent.Api;
import org.openpatent.TimeMachine;

/** Open data as whoever takes it reads it: with a CSV parser, without a token. */
final class Files {
  private Files() {}

  private static final int TRIES = 200;
  private static final long BETWEEN_MILLIS = 20;

  /**
   * The answer to a question for all that is there now. A snapshot is as old as the oldest
   * transaction that is under way: the service's own jobs come and go while tests run.
   */
  static Response get(String set, Object... parameters) {
    Instant asked = TimeMachine.now();
    Response answer = ask(set, parameters);
    for (int i = 0; i < TRIES && isOlder(answer.header("Snapshot"), asked, set); i++) {
      sleep();
      answer = ask(set, parameters);
    }
    return answer;
  }

  private static Response ask(String set, Object... parameters) {
    return Api.anonymous().get("/v1/open-data/" + set, parameters);
  }

  private static boolean isOlder(String snapshot, Instant asked, String set) {
    return snapshot != null
        && !set.contains("snapshot=")
        && Instant.parse(snapshot).isBefore(asked.truncatedTo(ChronoUnit.MICROS));
  }

  private static void sleep() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** The rows of a whole file, by the names of their columns. */
  static List<Map<String, String>> rows(String address) {
    return read(get(address).then().statusCode(200).extract().asString());
  }

  static List<Map<String, String>> read(String csv) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
