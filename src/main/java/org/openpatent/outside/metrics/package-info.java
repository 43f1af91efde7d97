/**
 * What the operator watches: figures of the business beside those that the framework gives of
 * requests, connections and memory, at {@code /metrics} of the management port. Nothing depends on
 * them.
 *
 * <p>Changes are counted by the events that tell them, after their commit. What has no event is
 * counted where it happens: refusals where they are answered, rows where they are stored, the time
 * of a settlement where it is computed. A label takes only values of a list that the code has, so
 * that no caller can make rows.
 */
package org.openpatent.outside.metrics;
