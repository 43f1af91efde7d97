package org.openpatent.treasury.bank;

import java.util.Set;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** What a bank's status code means for a payment; only the first two are final. */
public enum BankOutcome {
  PAID("ACSC", "ACCC"),
  REJECTED("RJCT", "CANC"),
  PENDING("ACCP", "ACSP", "ACTC", "ACWC", "ACWP", "ACFC", "RCVD", "PDNG", "PATC", "PART");

  private final Set<String> statuses;

  BankOutcome(String... statuses) {
    this.statuses = Set.of(statuses);
  }

  /** Throws a {@link Problem} for a code of which no outcome is known: money is not guessed. */
  static BankOutcome of(String status) {
    for (BankOutcome outcome : values()) {
      if (outcome.statuses.contains(status)) {
        return outcome;
      }
    }
    throw new Problem(Code.STATUS_REPORT_STATUS, status);
  }
}
