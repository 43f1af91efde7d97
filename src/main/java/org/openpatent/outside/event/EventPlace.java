package org.openpatent.outside.event;

/**
 * A place in the order of all events: after this one, or before all that a transaction wrote.
 *
 * @param tx the number of the transaction that wrote it, as the table has it
 * @param place of the event among those of the transaction
 */
public record EventPlace(long tx, int place) implements Comparable<EventPlace> {
  public static final EventPlace FIRST = new EventPlace(0, -1);

  public static EventPlace before(long tx) {
    return new EventPlace(tx, -1);
  }

  /**
   * @throws IllegalArgumentException for what is none
   */
  public static EventPlace parse(String text) {
    String[] parts = text.split("-", 2);
    EventPlace read = new EventPlace(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    if (read.tx < 0 || read.place < -1) {
      throw new IllegalArgumentException(text);
    }
    return read;
  }

  @Override
  public int compareTo(EventPlace other) {
    int order = Long.compare(tx, other.tx);
    return order == 0 ? Integer.compare(place, other.place) : order;
  }

  /** Of an event, also its id: no two events of a source ever have the same place. */
  @Override
  public String toString() {
    return tx + "-" + place;
  }
}
