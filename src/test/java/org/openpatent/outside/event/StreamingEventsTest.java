package org.openpatent.outside.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.http.LogWatch;
import org.openpatent.platform.http.OpenStreams;
import org.openpatent.platform.http.ProblemMapper;
import org.openpatent.platform.value.Role;

/** A stream tells what happens as it happens, and goes on where it broke off. */
@QuarkusTest
class StreamingEventsTest {
  /** More than there are workers, and connections to the database. */
  private static final int MANY = 30;

  @TestHTTPResource("/v1/events")
  URL events;

  @Inject OpenStreams open;

  @Test
  void aStreamBeginsWithWhatHappensNextAndGoesOnAfterItsLastMessage() throws Exception {
    String offer = World.freeOffer();
    String subject = "/v1/offers/" + offer;
    String last;
    try (Listener listener = new Listener(events, "subject=" + subject, null)) {
      assertNull(listener.next().data(), "says where it is");
      assertEquals("no-store", listener.header("Cache-Control"));
      withdraw(offer);
      Listener.Message told = listener.nextEvent();
      assertEquals(Events.type("offer.withdrawn"), told.json().get("type").asText());
      assertEquals(subject, told.json().get("subject").asText());
      assertEquals("1.0", told.json().get("specversion").asText());
      assertEquals(List.of("id", "data"), told.fields());
      last = told.id();
      assertNull(listener.next().data(), "a heartbeat");
    }
    String other = World.freeOffer();
    try (Listener listener = new Listener(events, "", null)) {
      listener.next();
      withdraw(other);
      assertEquals("/v1/offers/" + other, listener.nextEvent().json().get("subject").asText());
    }
    try (Listener listener = new Listener(events, "subject=" + subject, last)) {
      assertNull(listener.next().data());
      assertNull(listener.next().data(), "nothing is told again");
    }
    String begin = Events.of(Api::anonymous, Map.of("limit", 1)).page().path("next");
    try (Listener listener = new Listener(events, "after=" + begin, null)) {
      List<String> subjects = new ArrayList<>();
      while (!subjects.contains("/v1/offers/" + other)) {
        subjects.add(listener.nextEvent().json().get("subject").asText());
      }
      assertTrue(subjects.contains(subject), "what is older comes, page by page");
    }
  }

  private static void withdraw(String offer) {
    String licensor = Acts.readOffer(offer).path("licensor.creditCode");
    Acts.withdraw(licensor, offer).then().statusCode(200);
  }

  @Test
  void whatIsPrivateIsStreamedToItsSidesOnly() throws Exception {
    String university = World.university();
    String firm = World.firm();
    String offer =
        World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
    String claims = "type=" + Events.type("license.claimed");
    try (Listener own =
            new Listener(
                events, claims, null, Api.token("buyer of " + firm, Set.of(Role.LICENSEE), firm));
        Listener anybody = new Listener(events, claims, null)) {
      own.next();
      anybody.next();
      String license = World.license(firm, offer);
      assertEquals("/v1/licenses/" + license, own.nextEvent().json().get("subject").asText());
      assertNull(anybody.next().data());
    }
  }

  @Test
  void manyWhoListenHoldNeitherWorkersNorConnections() throws Exception {
    List<Listener> listeners = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        listeners.add(new Listener(events, "", null));
        listeners.get(i).next();
      }
      assertEquals(MANY, open.open());
      String offer = World.freeOffer();
      for (Listener listener : listeners) {
        while (!listener.nextEvent().json().get("subject").asText().endsWith(offer)) {
          // what is before it
        }
      }
    } finally {
      for (Listener listener : listeners) {
        listener.close();
      }
    }
    assertAllLeft();
  }

  /** At once, while the service looks for where to begin, or after the first message. */
  @Test
  void whoGoesAwayLeavesItsPlaceWheneverThatIs() throws Exception {
    String request = "GET /v1/events HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n";
    try (LogWatch log = new LogWatch()) {
      goAway(request);
      assertAllLeft();
      log.assertSilent(ProblemMapper.class);
    }
  }

  private void goAway(String request) throws Exception {
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket(events.getHost(), events.getPort())) {
        socket.setSoLinger(i % 2 == 0, 0); // every other one without saying that it goes
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        if (i % 4 < 2) {
          Thread.sleep(i % 30);
        } else if (i % 8 == 7) {
          assertTrue(socket.getInputStream().read() > 0);
        }
      }
    }
  }

  private void assertAllLeft() throws InterruptedException {
    for (int i = 0; i < 500 && open.open() > 0; i++) {
      Thread.sleep(10);
    }
    assertEquals(0, open.open(), "those whose clients are gone");
  }

  @Test
  void whoAsksForTheHeadersGetsNoStream() {
    for (int i = 0; i < 2; i++) {
      Api.anonymous()
          .accept("text/event-stream")
          .head("/v1/events")
          .then()
          .statusCode(200)
          .contentType("text/event-stream");
    }
    assertEquals(0, open.open());
  }

  @Test
  void aPageIsAnsweredUnlessAStreamIsAskedFor() {
    for (String accepted : List.of("*/*", "application/json, text/event-stream")) {
      Api.anonymous().accept(accepted).get("/v1/events").then().contentType("application/json");
    }
    Api.anonymous()
        .accept("text/event-stream")
        .header("Last-Event-ID", "x")
        .get("/v1/events")
        .then()
        .spec(refused(400, "invalid-cursor"));
  }
}
