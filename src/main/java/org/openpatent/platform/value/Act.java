package org.openpatent.platform.value;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who did something, for whom and when; every entry that somebody makes keeps one.
 *
 * @param subject issuer and subject of the token; null for what the service does by itself
 * @param organization credit code that the token claims, or null if it claims none
 */
@Embeddable
public record Act(String subject, String organization, Instant at) {
  /** What the service does by itself, as giving up a computation. */
  public static Act ofService(Instant at) {
    return new Act(null, null, at);
  }
}
