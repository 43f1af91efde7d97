package org.openpatent.patent;

import java.time.LocalDate;

/**
 * Tells the features above that a legal event was recorded, within its transaction: offers and
 * licenses follow, or refuse it.
 *
 * @param restoredOn the day a later event, already recorded, undid a lapse; null when none did
 */
public record LegalStatusChanged(Patent patent, LegalEvent event, LocalDate restoredOn) {}
