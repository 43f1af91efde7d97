package org.openpatent.outside.event;

import java.util.List;
import java.util.stream.Stream;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/**
 * Which events somebody reads.
 *
 * @param all true for those who oversee
 * @param money whether the treasury reads, which oversees accounts too; nothing unless all
 * @param organization whose private events are read too; null for none
 * @param types of these only; empty for all types
 * @param subject of this thing only; null for all things
 */
public record EventFeed(
    boolean all, boolean money, String organization, List<EventType> types, String subject) {
  private static final List<EventType> HIDDEN =
      Stream.of(EventType.values()).filter(type -> !type.isOverseen()).toList();

  /** What the caller may see, and asks for. */
  static EventFeed of(Caller caller, EventType type, String subject) {
    boolean all = caller.oversees();
    return new EventFeed(
        all,
        caller.is(Role.TREASURY),
        !all && caller.is(Role.PAYEE) ? caller.claimedOrganization() : null,
        Stream.ofNullable(type).toList(),
        subject);
  }

  /** What those who oversee see. */
  public static EventFeed everything() {
    return new EventFeed(true, true, null, List.of(), null);
  }

  /** Whether an event is one of this feed, as the database would find it. */
  public boolean shows(KeptEvent event) {
    boolean overseen = all && hidden().stream().noneMatch(one -> is(one, event));
    boolean visible = overseen || event.open() || event.sides().contains(organization);
    return visible
        && (subject == null || subject.equals(event.subject()))
        && (types.isEmpty() || types.stream().anyMatch(one -> is(one, event)));
  }

  private static boolean is(EventType type, KeptEvent event) {
    return type.toString().equals(event.type());
  }

  /** What this reader does not see, though it oversees. */
  List<EventType> hidden() {
    return all && !money ? HIDDEN : List.of();
  }

  /** The cursor to go on from a place of this feed. */
  String cursor(EventPlace place) {
    return Page.cursor(question(), place.toString());
  }

  /**
   * The place of a cursor; the beginning for null.
   *
   * @throws Problem INVALID_CURSOR for one of another feed, or for none
   */
  EventPlace place(String cursor) {
    return cursor == null ? EventPlace.FIRST : Page.key(question(), cursor, EventPlace::parse);
  }

  /** What a cursor is good for: who reads may change, what is asked may not. */
  private String question() {
    return "events " + types + " " + subject;
  }
}
