package org.openpatent.market.offer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * From what day on an offer is withdrawn, and why.
 *
 * @param reason in words if somebody decided it, else the code of what no longer holds
 */
@Embeddable
public record OfferWithdrawal(
    LocalDate on, @Enumerated(EnumType.STRING) WithdrawalCause cause, String reason) {
  public enum WithdrawalCause {
    LICENSOR,
    AGENCY,
    CORRECTION,
    INVALIDATED,
    TRANSFERRED;

    /**
     * The reasons that licensors and the agency write are shown to those concerned only, all others
     * to everybody.
     */
    boolean isPublic() {
      return this != LICENSOR && this != AGENCY;
    }
  }

  /** The withdrawal of an offer by a legal event of its patent. */
  static OfferWithdrawal by(WithdrawalCause event, LocalDate on) {
    return new OfferWithdrawal(on, event, event.name());
  }
}
