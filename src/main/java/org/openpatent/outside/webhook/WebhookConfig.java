package org.openpatent.outside.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How webhooks are sent; see {@code application.properties} for the reasons. */
@ConfigMapping(prefix = "openpatent.webhooks")
public interface WebhookConfig {
  /** So many webhooks may an organization have. */
  int perOrganization();

  /** Addresses that may be sent to although they are not public, separated by commas. */
  Optional<String> openRanges();

  /** How often a node looks for what other nodes wrote, and for what is to be tried again. */
  Duration look();

  /** An attempt has ended after so long, whatever the receiver does. */
  Duration timeout();

  /**
   * So many webhooks are sent to at the same time by a node; half as many slow ones beside them.
   */
  int atOnce();

  /** So long the secret before signs beside a new one. */
  Duration formerSecret();

  /** A webhook is disabled once nothing but failure came of it for so long. */
  Duration disabledAfter();

  /**
   * Deliveries that ended are kept for so long, and until a week is over in which they were made.
   * The database drops none before thirty days.
   */
  @DurationMin(days = 30)
  Duration kept();
}
