package org.openpatent.outside.event;

/**
 * Tells the rest of {@code outside}, once for each transaction that writes events; observe it after
 * its success, to look for what is new without waiting.
 */
public record EventsWritten() {}
