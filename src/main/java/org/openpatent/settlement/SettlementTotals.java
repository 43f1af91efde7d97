package org.openpatent.settlement;

import org.openpatent.platform.Money;

/** What the lines of a settlement add up to. */
record SettlementTotals(int lines, Money assessed, Money capped, Money granted) {}
