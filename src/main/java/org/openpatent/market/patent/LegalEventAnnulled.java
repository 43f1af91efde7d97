package org.openpatent.market.patent;

import java.time.LocalDate;
import java.util.UUID;
import org.openpatent.platform.value.Act;

/**
 * Tells the features above that an event entered by mistake was annulled, within its transaction
 * and with the patent locked: they undo what it alone had caused, or refuse with {@code
 * LEGAL_EVENT_BUILT_UPON} and the path of what stands on it.
 *
 * @param history all standing events of the patent, this one no longer among them
 */
public record LegalEventAnnulled(
    Patent patent, LegalEvent event, LegalHistory history, Act annulled) {
  /**
   * Whether something was possible only because of the event: the event was entered before it, and
   * without the event an impediment stands on that day.
   *
   * @param id of what was done
   */
  public boolean hadCleared(LocalDate day, Act done, UUID id) {
    return event.type.endsAnother()
        && event.isKnownTo(done, id)
        && history.impedimentsOn(day).contains(event.type.impediment);
  }
}
