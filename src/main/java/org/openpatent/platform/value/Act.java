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
  /** An act of the service itself: to give up a computation, for example. */
  public static Act ofService(Instant at) {
    return new Act(null, null, at);
  }
}
