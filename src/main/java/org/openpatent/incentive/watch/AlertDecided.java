package org.openpatent.incentive.watch;

/**
 * Tells the features above, within the transaction, that an alert was decided: by an act of its
 * own, with another one, or as its entry went on in the next version.
 */
public record AlertDecided(ListAlert alert) {}
