package org.openpatent.market.patent;

import org.openpatent.platform.value.Act;

/**
 * Tells the features above that the register says something else of a patent than before, within
 * the transaction and with the patent locked: an offer that no longer holds is withdrawn.
 */
public record PatentUpdated(Patent patent, Act updated) {}
