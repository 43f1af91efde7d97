package org.openpatent.treasury.settlement;

import org.openpatent.platform.value.Money;

/** What the lines of a settlement add up to. */
record SettlementTotals(int lines, Money assessed, Money capped, Money granted) {}
