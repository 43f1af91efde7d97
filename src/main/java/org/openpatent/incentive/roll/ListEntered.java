package org.openpatent.incentive.roll;

/**
 * Tells the features above that a version entered into force, within the transaction and after its
 * row is in the database.
 */
public record ListEntered(WhiteList list) {}
