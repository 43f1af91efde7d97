package org.openpatent.platform;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who did something, for whom and when; every entry that somebody makes keeps one.
 *
 * @param subject issuer and subject of the token
 * @param organization credit code that the token claims, or null if it claims none
 */
@Embeddable
public record Act(String subject, String organization, Instant at) {}
