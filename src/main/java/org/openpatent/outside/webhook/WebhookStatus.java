package org.openpatent.outside.webhook;

/** Whether events are sent. */
public enum WebhookStatus {
  ACTIVE,

  /** By its owner. */
  PAUSED,

  /** By the service. */
  DISABLED
}
