package org.openpatent.market.intake;

/** Tells the features above, within the transaction, that rows of a file were stored or refused. */
public record RowsEntered(String kind, BatchResult rows) {}
