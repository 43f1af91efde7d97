package org.openpatent.outside.event;

import java.util.UUID;

/**
 * Announced by those who send webhooks, in the transaction that disables one.
 *
 * @param owner credit code of the organization whose it was
 */
public record WebhookDisabled(UUID webhook, String path, String owner, int version) {}
