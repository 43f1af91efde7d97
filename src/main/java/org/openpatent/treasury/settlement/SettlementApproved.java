package org.openpatent.treasury.settlement;

import org.openpatent.platform.value.Act;

/** An event fired within the transaction that approves a settlement, which is locked. */
public record SettlementApproved(Settlement settlement, Act act) {}
