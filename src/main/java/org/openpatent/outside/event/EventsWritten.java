package org.openpatent.outside.event;

import java.util.Map;

/**
 * Tells the rest of {@code outside}, once for each transaction that writes events; observe it after
 * its success, to look for what is new without waiting.
 *
 * @param counts how many of each type, complete by then; payments, which the database counts, are
 *     not among them
 */
public record EventsWritten(Map<EventType, Integer> counts) {}
