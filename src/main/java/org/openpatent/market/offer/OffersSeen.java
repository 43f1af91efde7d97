package org.openpatent.market.offer;

import java.util.List;
import java.util.UUID;

/**
 * Somebody was answered with offers: an event for whoever counts how often that happens. It is
 * fired on the caller's thread, so an observer has to be quick.
 */
public record OffersSeen(Look look, List<SeenOffer> offers) {
  /** How close somebody looked. */
  public enum Look {
    /** In a list. */
    SHOWN,
    /** By itself. */
    OPENED,
    /** With what a license of it would be paid. */
    QUOTED
  }

  /**
   * @param licensor credit code
   */
  public record SeenOffer(UUID offer, String licensor) {}

  public static OffersSeen of(Look look, UUID offer, String licensor) {
    return new OffersSeen(look, List.of(new SeenOffer(offer, licensor)));
  }
}
