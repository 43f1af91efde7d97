package org.openpatent.platform.value;

import java.util.function.Supplier;

/**
 * What hardly changes, kept in the memory of a node. Whoever uses it reads along with something
 * that is read anyway which version is the current one, so that no node answers with what another
 * one has changed. Only what was committed may be remembered: the version names it for everybody.
 *
 * @param <T> the thing, which nobody may change
 */
public final class Remembered<T> {
  private record Known<T>(String version, T thing) {}

  private final String version;
  private final Supplier<T> reading;
  private volatile Known<T> known;

  /**
   * @param version in HQL, a select of one text that another one replaces whenever the thing
   *     changes
   */
  public Remembered(String version, Supplier<T> reading) {
    this.version = version;
    this.reading = reading;
  }

  /** To be read along: the select of the current version. */
  public String version() {
    return '(' + version + ')';
  }

  /**
   * The thing in its current version, read if this node does not know that one.
   *
   * @param current as it was read along; null is a version, too
   */
  public T in(Object current) {
    String asked = String.valueOf(current);
    Known<T> last = known;
    if (last == null || !last.version.equals(asked)) {
      last = new Known<>(asked, reading.get());
      known = last;
    }
    return last.thing;
  }
}
