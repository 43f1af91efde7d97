package org.openpatent.platform.http;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

@QuarkusTest
class RacingWritersTest {
  @Inject AgroalDataSource database;

  @Test
  void ofTwoWritersAtOnceOneWins() throws Exception {
    String firm = World.firm();
    List<Response> both;
    try (var held =
        new HeldRows(
            database, "select 1 from organization where credit_code = ? for update", firm)) {
      both = twice(held, name -> rename(firm, "\"0\"", name));
    }
    assertOneWins(both, 200);
  }

  @Test
  void ofTwoWritersOfAPatentAtOnceOneWins() throws Exception {
    String owner = World.university();
    String patent = World.patent(owner, PatentKind.INVENTION);
    List<Response> both;
    try (var held =
        new HeldRows(database, "select 1 from patent where number = ? for update", patent)) {
      both =
          twice(
              held,
              name -> {
                var body = World.patentBody(PatentKind.INVENTION, owner);
                body.put("title", name);
                return Api.licensor(owner)
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put("/v1/patents/" + patent);
              });
    }
    assertOneWins(both, 200);
  }

  @Test
  void ofTwoThatCreateAtOnceOneWins() throws Exception {
    List<Response> both;
    // an uncommitted row of the same key holds both at the same place; then it is gone
    try (var held =
        new HeldRows(
            database,
            "insert into holiday_year (calendar_year, holidays, working_weekends, version)"
                + " values (2098, '{}', '{}', 0)")) {
      both =
          twice(
              held,
              name ->
                  Api.agency()
                      .body(Map.of("holidays", List.of(), "workingWeekends", List.of()))
                      .put("/v1/holidays/2098"));
    }
    assertOneWins(both, 201);
  }

  @Test
  void ofTwoThatRegisterAtOnceOneWins() throws Exception {
    String code = World.newCode("91");
    List<Response> both =
        Stream.of("第一", "第二")
            .map(name -> supplyAsync(() -> rename(code, null, name)))
            .toList()
            .stream()
            .map(running -> running.join())
            .toList();
    var statuses = both.stream().map(Response::statusCode).sorted().toList();
    assertEquals(201, statuses.get(0));
    assertTrue(List.of(412, 428).contains(statuses.get(1)), statuses.toString());
  }

  private interface Writer {
    Response write(String name);
  }

  private static List<Response> twice(HeldRows held, Writer writer) throws Exception {
    var first = supplyAsync(() -> writer.write("第一"));
    var second = supplyAsync(() -> writer.write("第二"));
    held.awaitWaiting(2);
    held.close();
    return List.of(first.get(), second.get());
  }

  private static void assertOneWins(List<Response> both, int status) {
    var sorted =
        both.stream().sorted((one, other) -> one.statusCode() - other.statusCode()).toList();
    sorted.get(0).then().statusCode(status);
    sorted.get(1).then().spec(Refusal.of(Code.PRECONDITION_FAILED));
  }

  private static Response rename(String code, String ifMatch, String name) {
    var request = Api.licensee(code).body(World.organization(name, "FIRM", null));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/organizations/" + code);
  }
}
