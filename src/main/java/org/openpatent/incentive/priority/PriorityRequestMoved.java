package org.openpatent.incentive.priority;

/** Tells the features above, within the transaction, how far a request has come. */
public record PriorityRequestMoved(PriorityRequest request) {}
