package org.openpatent.market.intake;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** An import stores its rows while others enter the same patents, or take their offers. */
@QuarkusTest
class RacingImportsTest {
  @Inject DataSource database;

  private String university;

  @BeforeEach
  void aUniversity() {
    university = World.university();
  }

  private byte[] table(List<String> numbers) {
    return Offices.table(
        numbers.stream().map(one -> Offices.row(one, university)).toArray(String[]::new));
  }

  @Test
  void whatIsRegisteredMeanwhileIsTakenAsItIs() throws Exception {
    List<String> numbers = Stream.generate(Offices::newNumber).limit(300).toList();
    List<Callable<Response>> racers = new ArrayList<>();
    racers.add(() -> Offices.imported(university, table(numbers), ""));
    for (int i = 0; i < 12; i++) {
      String number = numbers.get(i * 25);
      racers.add(
          () ->
              Api.licensor(university)
                  .body(World.patentBody(PatentKind.INVENTION, university))
                  .put("/v1/patents/" + number));
    }
    List<Response> answers = Race.run(racers);
    answers
        .get(0)
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("refused", equalTo(0))
        .body("stored", equalTo(300))
        .body("offersPublished", equalTo(300));
    answers
        .subList(1, answers.size())
        .forEach(answer -> answer.then().statusCode(anyOf(is(201), is(428))));
    numbers.forEach(number -> Offices.patent(number).then().body("offer", notNullValue()));
  }

  @Test
  void twoImportsOfTheSameRowsStoreThemOnce() throws Exception {
    List<String> numbers = Stream.generate(Offices::newNumber).limit(700).toList();
    List<String> backward = new ArrayList<>(numbers);
    Collections.reverse(backward);
    List<Response> answers =
        Race.run(
            List.of(
                () -> Offices.imported(university, table(numbers), ""),
                () -> Offices.imported(university, table(backward), "")));
    int stored = 0;
    for (Response answer : answers) {
      answer.then().body("status", equalTo("COMPLETED")).body("refused", equalTo(0));
      stored += answer.<Integer>path("stored");
      assertEquals(700, answer.<Integer>path("stored") + answer.<Integer>path("unchanged"));
    }
    assertEquals(700, stored);
  }

  @Test
  void offersAreTakenWhileTheirPatentsAreDescribedAnew() throws Exception {
    List<String> numbers = Stream.generate(Offices::newNumber).limit(8).toList();
    Offices.imported(university, table(numbers), "");
    String later = new String(table(numbers), StandardCharsets.UTF_8).replace("一种测试装置", "另一种装置");
    List<Callable<Response>> racers = new ArrayList<>();
    racers.add(() -> Offices.imported(university, later.getBytes(StandardCharsets.UTF_8), ""));
    for (String number : numbers) {
      String firm = World.firm();
      String offer = Offices.patent(number).path("offer");
      racers.add(() -> Acts.claim(firm, World.claimBody(offer)));
    }
    List<Response> answers = Race.run(racers);
    answers.get(0).then().body("stored", equalTo(8)).body("refused", equalTo(0));
    for (Response claim : answers.subList(1, answers.size())) {
      claim.then().statusCode(201);
    }
    numbers.forEach(number -> Offices.patent(number).then().body("title", equalTo("另一种装置")));
  }

  /** The import waits for the second patent, and has taken no lock of the first. */
  @Test
  void aFileThatIsStoredWholeKeepsNobodyFromTheOffersThatItDoesNotChange() throws Exception {
    List<String> numbers = Stream.generate(Offices::newNumber).limit(2).sorted().toList();
    Offices.imported(university, table(numbers), "");
    String later =
        Offices.HEADINGS
            + "\r\n"
            + Offices.row(numbers.get(0), university)
            + "\r\n"
            + Offices.row(numbers.get(1), university).replace("一种测试装置", "另一种装置");
    String offer = Offices.patent(numbers.get(0)).path("offer");
    String firm = World.firm();
    Response started;
    try (var held =
        new HeldRows(
            database, "select 1 from patent where number = ? for update", numbers.get(1))) {
      started =
          Offices.send(
              Api.licensor(university),
              "text/csv",
              later.getBytes(StandardCharsets.UTF_8),
              "?mode=all-or-nothing");
      held.awaitWaiting(1);
      Acts.claim(firm, World.claimBody(offer)).then().statusCode(201);
    }
    Offices.ended(started.path("id"))
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("stored", equalTo(1))
        .body("unchanged", equalTo(1));
  }
}
