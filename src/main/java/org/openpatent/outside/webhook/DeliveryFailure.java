package org.openpatent.outside.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attempt failed. */
@Schema(
    description =
        "Why the last attempt failed. STATUS is an answer other than 2xx, a redirect among them.")
public enum DeliveryFailure {
  /** The name of the target has no address. */
  ADDRESS_UNKNOWN,

  /** An address of the target is not public. */
  ADDRESS_FORBIDDEN,

  /** No connection, or one that ended before the answer. */
  UNREACHABLE,

  /** No answer in time. */
  TIMEOUT,

  /** An answer other than 2xx; a redirect is not followed. */
  STATUS
}
