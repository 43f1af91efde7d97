package org.openpatent.market.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.catalog.Judged.Described;
import org.openpatent.market.catalog.Judged.Question;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentsDescribed;

/**
 * Four hundred patents of ten fields, and what firms ask for in words of their own: how many of the
 * offers that must be among the first five are. Where nothing is found, those count that the answer
 * names instead.
 */
@QuarkusTest
class JudgedSearchesTest {
  private static final int FIRST = 5;

  private static final Map<String, String> PLACES = new HashMap<>();
  private static final List<Described> PATENTS = Judged.patents();
  private static String university;

  @Inject AgroalDataSource database;
  @Inject Event<PatentsDescribed> followers;

  @BeforeEach
  void fourHundredOffers() {
    if (!PLACES.isEmpty()) {
      return;
    }
    university = World.university();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (Described patent : PATENTS) {
                PLACES.put(store(patent), patent.place());
              }
              followers.fire(new PatentsDescribed(PLACES.keySet()));
            });
  }

  private String store(Described patent) {
    String number = World.newPatentNumber(PatentKind.INVENTION);
    try (var connection = database.getConnection()) {
      Judged.store(connection, patent, number, university, World.today());
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    return number;
  }

  @Test
  void whatFirmsAskForIsAmongTheFirstFive() {
    double sum = 0;
    List<String> missed = new ArrayList<>();
    List<Question> questions = Judged.questions();
    for (Question question : questions) {
      long wanted = PATENTS.stream().filter(patent -> question.isAbout(patent.place())).count();
      long found = firstFive(question.typed()).stream().filter(question::isAbout).count();
      sum += (double) found / wanted;
      if (found < wanted) {
        missed.add(question.typed());
      }
    }
    double share = sum / questions.size();
    System.out.printf("share found of %d questions: %.3f%n", questions.size(), share);
    assertTrue(questions.size() >= 60 && PATENTS.size() >= 400);
    assertTrue(share >= 0.85, () -> share + " without " + missed);
  }

  @Test
  void everyExactTitleAndEveryNumberIsFoundFirst() {
    for (int i = 0; i < PATENTS.size(); i += 9) {
      Described patent = PATENTS.get(i);
      assertEquals(patent.place(), firstFive(patent.title()).get(0), patent.title());
    }
    PLACES.entrySet().stream()
        .limit(40)
        .forEach(
            one ->
                assertEquals(
                    List.of(one.getValue()), firstFive("ZL" + one.getKey().replace(".", ""))));
  }

  private static List<String> firstFive(String typed) {
    Response answer =
        Api.anonymous()
            .queryParam("q", typed)
            .queryParam("limit", FIRST)
            .queryParam("licensor", university)
            .get("/v1/offers")
            .then()
            .statusCode(200)
            .extract()
            .response();
    List<String> numbers = answer.path("items.patentNumber");
    if (numbers.isEmpty() && answer.path("help") != null) {
      numbers = answer.path("help.near.patentNumber");
    }
    return numbers.stream().map(PLACES::get).toList();
  }
}
