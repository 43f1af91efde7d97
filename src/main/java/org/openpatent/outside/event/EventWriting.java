package org.openpatent.outside.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.hibernate.Session;
import org.openpatent.platform.value.JsonText;
import org.openpatent.platform.value.LastWrites;
import org.openpatent.platform.value.LastWrites.LastWrite;
import org.openpatent.platform.value.LegalClock;

/**
 * Collects what happens in a transaction and writes it by one statement before the commit, so that
 * an event costs no round trip of its own and is there exactly if what it tells is.
 */
@ApplicationScoped
class EventWriting {
  /** So many are written at once; of an import, the memory for no more is needed. */
  private static final int MOST = 200;

  @Inject TransactionSynchronizationRegistry transactions;
  @Inject ObjectMapper mapper;
  @Inject LegalClock clock;
  @Inject Session session;
  @Inject LastWrites last;
  @Inject Event<EventsWritten> written;

  /**
   * One that waits, because the version that it tells is known once what changed was written.
   *
   * @param version null for what has none
   */
  private record Waiting(
      int place,
      EventType type,
      String subject,
      Instant at,
      Map<String, Object> data,
      IntSupplier version,
      List<String> readers) {}

  private final class Collected {
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
    private int places;

    private void add(Waiting one) {
      waiting.add(one);
      counts.merge(one.type, 1, Integer::sum);
      if (waiting.size() == MOST) {
        session.flush();
        last.now(List.of(write()));
      }
    }

    /** What waits, which waits no more; null if nothing does. */
    private LastWrite write() {
      if (waiting.isEmpty()) {
        return null;
      }
      LastWrite write = EventLog.write(waiting.stream().map(EventWriting.this::row).toList());
      waiting.clear();
      return write;
    }
  }

  private List<Object> row(Waiting one) {
    if (one.version != null) {
      one.data.put(EventField.VERSION.toString(), one.version.getAsInt());
    }
    return Arrays.asList(
        one.place,
        one.type.toString(),
        one.subject,
        one.at.atOffset(ZoneOffset.UTC),
        JsonText.of(mapper, one.data),
        one.type.isPublic(),
        at(one.readers, 0),
        at(one.readers, 1),
        at(one.readers, 2));
  }

  /**
   * Keeps an event of the caller's transaction.
   *
   * @param sides credit codes of those concerned, who read it if its type is one for sides; of more
   *     than three different ones the first three
   * @param version of what changed, asked once it was written; null for what has none
   * @param said the fields of the thing in their order, without the version; null for what there is
   *     not
   */
  void keep(
      EventType type, String subject, List<String> sides, IntSupplier version, Object... said) {
    Collected collected = collected();
    List<String> readers = type.isForSides() ? sides.stream().distinct().toList() : List.of();
    collected.add(
        new Waiting(
            collected.places++,
            type,
            subject,
            clock.now(),
            data(type.thing, said),
            version,
            readers));
  }

  private static Map<String, Object> data(EventThing thing, Object... said) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < said.length; i++) {
      if (said[i] != null) {
        data.put(thing.fields.get(i).toString(), said[i]);
      }
    }
    return data;
  }

  private static String at(List<String> readers, int place) {
    return place < readers.size() ? readers.get(place) : null;
  }

  /** Keeps one event of each payment that was ordered or decided, which may be very many. */
  void keepPayments(UUID settlement, UUID report) {
    Collected collected = collected();
    collected.places +=
        EventLog.writePayments(settlement, report, collected.places, clock.now(), clock.today());
  }

  private Collected collected() {
    Collected found = (Collected) transactions.getResource(EventWriting.class);
    if (found == null) {
      found = new Collected();
      transactions.putResource(EventWriting.class, found);
      last.add(found::write);
      written.fire(new EventsWritten(found.counts));
    }
    return found;
  }
}
