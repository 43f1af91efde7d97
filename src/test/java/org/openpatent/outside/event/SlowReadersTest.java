package org.openpatent.outside.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.outside.event.EventLog.Found;
import org.openpatent.outside.event.EventStream.Message;

/** A client that is slow costs a page of memory, and is told all in its order all the same. */
class SlowReadersTest {
  private static final int ALL = 150;

  private final AtomicReference<EventStream> made = new AtomicReference<>();
  private final EventPlace begin = EventPlace.before(1);
  private final EventPlace end = EventPlace.before(ALL + 1L);
  private AssertSubscriber<Message> client;
  private EventStream stream;

  @BeforeEach
  void aClientThatAsksForTwo() {
    client =
        Multi.createFrom()
            .<Message>emitter(
                emitter ->
                    made.set(new EventStream(EventFeed.everything(), begin, () -> false, emitter)),
                BackPressureStrategy.ERROR)
            .subscribe()
            .withSubscriber(AssertSubscriber.create(2));
    stream = made.get();
  }

  private static Found after(EventPlace place) {
    return new Found(
        IntStream.rangeClosed(1, ALL)
            .mapToObj(SlowReadersTest::event)
            .filter(event -> event.place().compareTo(place) > 0)
            .toList(),
        EventPlace.before(ALL + 1L),
        false,
        ALL + 1L);
  }

  private static KeptEvent event(int tx) {
    return new KeptEvent(
        new EventPlace(tx, 0), "type", "/v1/x", Instant.EPOCH, "{}", true, List.of());
  }

  @Test
  void whatItDoesNotTakeWaitsAndTheRestIsReadLater() {
    stream.take(begin, after(begin));
    assertEquals(2, client.getItems().size());
    assertNull(stream.behind(end), "something waits for it still");
    client.request(ALL);
    stream.send();
    assertEquals(EventStream.PAGE, client.getItems().size());
    EventPlace behind = stream.behind(end);
    assertNotNull(behind);
    stream.take(after(behind));
    assertNull(stream.behind(end));
    assertEquals(
        IntStream.rangeClosed(1, ALL).mapToObj(tx -> tx + "-0").toList(),
        client.getItems().stream().map(message -> message.event().id()).toList());
  }

  @Test
  void whatWasReadAlreadyIsNotToldAgain() {
    client.request(2L * ALL);
    stream.take(after(begin));
    stream.take(begin, after(begin));
    stream.take(end, new Found(List.of(), end, false, ALL + 1L));
    assertEquals(ALL, client.getItems().size());
  }
}
