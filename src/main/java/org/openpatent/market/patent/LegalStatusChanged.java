package org.openpatent.market.patent;

import org.openpatent.platform.value.Act;

/**
 * Tells the features above that a legal event was entered, within its transaction and with the
 * patent locked: offers and licenses follow, or refuse it.
 *
 * @param history all standing events of the patent, this one among them
 */
public record LegalStatusChanged(
    Patent patent, LegalEvent event, LegalHistory history, Act entered) {}
