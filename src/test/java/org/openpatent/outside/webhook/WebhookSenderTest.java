package org.openpatent.outside.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is connected to is what was checked, and no receiver takes more than it may. */
class WebhookSenderTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final WebhookTargets TARGETS =
      new WebhookTargets(List.of(AddressRange.parse("127.0.0.1/32")));

  private final Receiver receiver = new Receiver();
  private final AtomicInteger lookUps = new AtomicInteger();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @AfterAll
  static void end() {
    VERTX.close();
  }

  @Test
  void aNameIsLookedUpOnceAndWhatWasCheckedIsConnectedTo() throws Exception {
    Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    Attempt attempt = send("receiver.example", name -> addresses(answers.remove()));
    assertEquals(204, attempt.status());
    assertEquals(1, lookUps.get());
    assertEquals("receiver.example:" + receiver.port(), receiver.next().header("host"));
  }

  @Test
  void aNameThatLeadsElsewhereTheNextTimeIsNotSentTo() throws Exception {
    Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "169.254.169.254"));
    assertTrue(send("receiver.example", name -> addresses(answers.element())).isGood());
    answers.remove();
    Attempt attempt = send("receiver.example", name -> addresses(answers.element()));
    assertEquals(DeliveryFailure.ADDRESS_FORBIDDEN, attempt.failure());
  }

  @Test
  void oneAddressThatIsNotPublicIsEnough() throws Exception {
    Attempt attempt = send("receiver.example", name -> addresses("127.0.0.1", "10.0.0.1"));
    assertEquals(DeliveryFailure.ADDRESS_FORBIDDEN, attempt.failure());
    assertEquals(0, receiver.waiting());
  }

  @Test
  void aNameWithoutAnAddressIsNotSentTo() throws Exception {
    Function<String, Future<List<InetAddress>>> nowhere =
        name -> Future.failedFuture(new UnknownHostException(name));
    assertEquals(DeliveryFailure.ADDRESS_UNKNOWN, send("nowhere.example", nowhere).failure());
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    receiver.answer(Receiver.redirect(receiver.url()));
    Attempt attempt = send("127.0.0.1", null);
    assertEquals(DeliveryFailure.STATUS, attempt.failure());
    assertEquals(307, attempt.status());
    assertNotNull(receiver.next());
    assertEquals(0, receiver.waiting());
  }

  @Test
  void ofALongAnswerTheBeginningIsRead() throws Exception {
    receiver.answer(Receiver.text(200, "好".repeat(100_000)));
    Attempt attempt = send("127.0.0.1", null);
    assertTrue(attempt.isGood());
    assertTrue(attempt.extract().length() <= 1000 && attempt.extract().startsWith("好好"));
  }

  @Test
  void anAnswerThatDoesNotComeIsGivenUp() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    receiver.answer(
        exchange -> {
          await(late);
          exchange.sendResponseHeaders(200, -1);
        });
    assertEquals(DeliveryFailure.TIMEOUT, send("127.0.0.1", null).failure());
    late.countDown();
  }

  @Test
  void anAnswerThatTricklesCountsAsItBegan() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    receiver.answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          await(late);
        });
    Attempt attempt = send("127.0.0.1", null);
    assertEquals("x", attempt.extract());
    assertTrue(attempt.isGood());
    late.countDown();
  }

  @Test
  void nobodyThereIsAFailure() throws Exception {
    receiver.close();
    assertEquals(DeliveryFailure.UNREACHABLE, send("127.0.0.1", null).failure());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Attempt send(String host, Function<String, Future<List<InetAddress>>> names)
      throws Exception {
    WebhookSender sender =
        new WebhookSender(
            VERTX,
            Duration.ofMillis(700),
            TARGETS,
            name -> {
              lookUps.incrementAndGet();
              return names.apply(name);
            });
    WebhookUrl url = WebhookUrl.parse("http://" + host + ":" + receiver.port() + "/events");
    return sender
        .send(url, Map.of("webhook-id", "1-0"), "{}")
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private static Future<List<InetAddress>> addresses(String... all) {
    try {
      List<InetAddress> found = new ArrayList<>();
      for (String one : all) {
        found.add(InetAddress.getByName(one));
      }
      return Future.succeededFuture(found);
    } catch (UnknownHostException none) {
      return Future.failedFuture(none);
    }
  }
}
