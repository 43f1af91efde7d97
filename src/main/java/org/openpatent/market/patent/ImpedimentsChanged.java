package org.openpatent.market.patent;

/**
 * Tells the features above, within the transaction, that something stands against licenses of a
 * patent to which nothing stood before, or that nothing does any more.
 */
public record ImpedimentsChanged(Patent patent) {}
