package org.openpatent.market.patent;

/** Tells the features above, within the transaction, of a patent that is new in the register. */
public record PatentRegistered(Patent patent) {}
