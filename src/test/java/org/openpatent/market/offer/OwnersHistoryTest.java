package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Owners by transfers, corrections and annulments: no offer stands of who owns nothing. */
@QuarkusTest
class OwnersHistoryTest {
  /**
   * The moves: a transfer, a correction, an offer of an owner, the annulment of any transfer or of
   * the last one; and the moves one after the other that were once got wrong.
   */
  private static final List<String> MOVES =
      List.of("T", "C", "O", "A", "L", "TCTL", "CTOL", "TTCL");

  private String seller;
  private String buyer;
  private String patent;

  @BeforeEach
  void aPatent() {
    TimeMachine.travelTo("2029-03-05");
    seller = World.university();
    buyer = World.university();
    patent = World.patent(seller, PatentKind.INVENTION);
    World.offer(seller, World.offerBody(patent));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aTransferOfAnEarlierDayThanOneThatWasCorrectedWithdrawsTheOffer() {
    transfer(0, buyer);
    correct(seller);
    String offer = World.offer(seller, World.offerBody(patent));
    String again = transfer(5, buyer).path("id");
    assertOwner(buyer);
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawalCause", equalTo("TRANSFERRED"));
    Acts.claim(World.firm(), World.claimBody(offer)).then().spec(refused(409, "offer-withdrawn"));
    Acts.annul(patent, again).then().statusCode(200);
    assertOwner(seller);
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
  }

  @Test
  void annullingATransferGivesBackWhatACorrectionHadStated() {
    transfer(1, buyer);
    String corrected = World.university();
    correct(corrected);
    String offer = World.offer(corrected, World.offerBody(patent));
    String mistaken = transfer(0, World.university()).path("id");
    Acts.readOffer(offer).then().body("status", equalTo("WITHDRAWN"));
    Acts.annul(patent, mistaken).then().statusCode(200);
    assertOwner(corrected);
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
  }

  @Test
  void ownersThatTheNewOwnerStatedAreGivenBackToo() {
    patent = World.patent(seller, PatentKind.INVENTION);
    transfer(1, buyer);
    String partner = World.university();
    Api.licensor(buyer)
        .header("If-Match", "*")
        .body(World.patentBody(PatentKind.INVENTION, buyer, partner))
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
    String mistaken = transfer(0, seller).path("id");
    Acts.annul(patent, mistaken).then().statusCode(200);
    assertOwner(buyer, partner);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inNoOrderDoesAnOfferStandWhoseLicensorOwnsNothing(long seed) {
    Random order = new Random(seed);
    List<String> parties = List.of(seller, buyer, World.university());
    OwnersByHand owners = new OwnersByHand(seller);
    List<String> events = new ArrayList<>();
    List<String> offers = new ArrayList<>();
    String moves =
        order.ints(9, 0, MOVES.size()).mapToObj(MOVES::get).collect(Collectors.joining());
    for (char move : moves.toCharArray()) {
      String party = parties.get(order.nextInt(parties.size()));
      switch (move) {
        case 'T' -> {
          LocalDate on = today().minusDays(order.nextInt(20));
          Response entered = Acts.transfer(patent, on, party);
          keep(entered, events);
          owners.follow(entered, on, party);
        }
        case 'C' -> {
          correct(party);
          owners.correct(party);
        }
        case 'O' -> keep(Acts.publish(owners.now(), World.offerBody(patent)), offers);
        default -> {
          int back = move == 'L' ? 1 : 1 + order.nextInt(Math.max(1, events.size()));
          if (!events.isEmpty()) {
            String event = events.get(events.size() - back);
            owners.annul(Acts.annul(patent, event), event);
          }
        }
      }
      assertOwner(owners.now());
      assertOffersOfOwners(offers);
    }
  }

  private static void keep(Response answer, List<String> ids) {
    if (answer.statusCode() == 201) {
      ids.add(answer.path("id"));
    }
    assertTrue(answer.statusCode() < 500, answer::asString);
  }

  private void assertOffersOfOwners(List<String> offers) {
    List<String> owners = Api.anonymous().get("/v1/patents/" + patent).path("owners");
    for (String offer : offers) {
      Response read = Acts.readOffer(offer);
      boolean stands = !read.path("status").equals("WITHDRAWN");
      assertTrue(!stands || owners.contains(read.path("licensor.creditCode")), read::asString);
    }
  }

  private Response transfer(int daysAgo, String owner) {
    return Acts.transfer(patent, today().minusDays(daysAgo), owner);
  }

  private void correct(String owner) {
    Api.agency()
        .header("If-Match", "*")
        .body(World.patentBody(PatentKind.INVENTION, owner))
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
  }

  private void assertOwner(String... owners) {
    Api.anonymous().get("/v1/patents/" + patent).then().body("owners", equalTo(List.of(owners)));
  }
}
