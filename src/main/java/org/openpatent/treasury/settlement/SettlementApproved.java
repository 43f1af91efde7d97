package org.openpatent.treasury.settlement;

import org.openpatent.platform.value.Act;

/** A settlement became money, within the transaction; it is held locked. */
public record SettlementApproved(Settlement settlement, Act act) {}
