package org.openpatent.market.patent;

import java.util.Collection;

/**
 * Tells the features above that what is said of these patents was written, by the register or by
 * their offers, within its transaction and after the rows are in the database: what they are found
 * by follows.
 */
public record PatentsDescribed(Collection<String> numbers) {}
