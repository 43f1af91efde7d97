package org.openpatent.incentive.roll;

/** Tells the features above, within the transaction, how far a version of a list has come. */
public record WhiteListChanged(WhiteList list) {}
