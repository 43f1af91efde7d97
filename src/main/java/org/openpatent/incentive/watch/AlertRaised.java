package org.openpatent.incentive.watch;

/** Tells the features above, within the transaction, that an entry of a list is to be looked at. */
public record AlertRaised(ListAlert alert) {}
