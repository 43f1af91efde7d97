package org.openpatent.insight.opendata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.openpatent.Api;

/** Open data as whoever takes it reads it: with a CSV parser, without a token. */
final class Files {
  private Files() {}

  static Response get(String set, Object... parameters) {
    return Api.anonymous().get("/v1/open-data/" + set, parameters);
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
