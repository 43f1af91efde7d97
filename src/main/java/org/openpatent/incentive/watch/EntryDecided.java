package org.openpatent.incentive.watch;

import org.openpatent.incentive.roll.EntryStanding;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.platform.value.Act;

/**
 * Tells the features above, within the transaction, that an entry of a list counts otherwise than
 * before.
 */
public record EntryDecided(WhiteList list, String creditCode, EntryStanding standing, Act act) {}
