package org.openpatent.outside.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the service sends nothing any more. */
@Schema(
    description =
        "Why a webhook is disabled: its receiver answered 410, or nothing but failure came of it for days.")
public enum DisabledCause {
  /** The receiver answered 410. */
  GONE,

  /** For days nothing but failure. */
  FAILING
}
