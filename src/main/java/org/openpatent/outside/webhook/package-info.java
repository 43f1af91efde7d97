/**
 * Webhooks: events sent to addresses that organizations name, signed as Standard Webhooks says.
 *
 * <pre>
 *   webhook   ACTIVE --paused--> PAUSED --resumed--> ACTIVE
 *             ACTIVE --answered 410, or failed for days--> DISABLED --resumed--> ACTIVE
 *   delivery  PENDING --answered 2xx--> DELIVERED
 *             PENDING --failed for a day--> DEAD
 *             DELIVERED, DEAD --replayed--> PENDING
 *
 *   event log --DeliveryMaking--> deliveries --Claim, Run--> receiver
 *                                      ^-------RunResults--------'
 * </pre>
 *
 * <p>Its invariant: each event that a webhook asks for and its owner may see is sent to it at least
 * once, however many nodes send and whichever of them end; of one subject in the order of the
 * events, until a delivery is dead. Deliveries are made in the order of the log by whoever holds
 * the row of {@code webhook_tail}, one for each event and webhook (of each week a unique index says
 * so too). A webhook is sent to by whoever has its turn, which is taken for a time ({@code
 * webhook_turn.leased_until}): no transaction waits for a receiver, and what a node did not keep
 * the next one sends again. The id of the event is the id of the message, by which a receiver knows
 * what it has.
 *
 * <p>The log of deliveries goes by the week in which they were made, a partition at once; what is
 * not yet sent outlives its week. Of a deleted webhook nothing is sent, and its row goes after
 * them.
 *
 * <p>Locks are taken in this order: the tail, turns by their ids, deliveries.
 *
 * <p>Owners enter in {@code WebhookResource} and {@code WebhookDeliveryResource}, the clock and
 * what was written in {@code Deliverer}. What may be sent to says {@code WebhookTargets}.
 */
package org.openpatent.outside.webhook;
