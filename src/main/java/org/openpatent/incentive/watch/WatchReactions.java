package org.openpatent.incentive.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openpatent.incentive.candidate.CandidateReported;
import org.openpatent.incentive.loan.LoanOverdue;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentUpdated;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.LegalClock;

/** Raises alerts on entries of lists when something happens to the firms. */
@ApplicationScoped
class WatchReactions {
  @Inject LegalClock clock;

  void look(@Observes LegalStatusChanged change) {
    Patent patent = change.patent();
    switch (change.event().type) {
      case LAPSED -> raise(patent.owners, AlertCause.PATENT_LAPSED, path(patent));
      case INVALIDATED -> raise(patent.owners, AlertCause.PATENT_INVALIDATED, path(patent));
      case TRANSFERRED ->
          raise(
              left(patent.ownersOn(change.event().happenedOn.minusDays(1)), patent.owners),
              AlertCause.PATENT_TRANSFERRED,
              path(patent));
      default -> {}
    }
  }

  /** Only a correction says who owned it before. */
  void look(@Observes PatentUpdated change) {
    List<Correction> corrections = Correction.of(path(change.patent()));
    if (corrections.isEmpty()) {
      return;
    }
    Correction last = corrections.get(corrections.size() - 1);
    if (last.corrected.equals(change.updated())
        && last.previous.get("owners") instanceof Collection<?> owners) {
      raise(
          left(owners.stream().map(Object::toString).toList(), change.patent().owners),
          AlertCause.PATENT_TRANSFERRED,
          path(change.patent()));
    }
  }

  void look(@Observes LoanOverdue loan) {
    raise(List.of(loan.borrower()), AlertCause.LOAN_OVERDUE, loan.path());
  }

  void look(@Observes CandidateReported report) {
    raise(
        List.of(report.creditCode()), AlertCause.valueOf(report.report().name()), report.subject());
  }

  private static Collection<String> left(Collection<String> before, Collection<String> now) {
    List<String> left = new ArrayList<>(before);
    left.removeAll(now);
    return left;
  }

  private void raise(Collection<String> firms, AlertCause cause, String subject) {
    if (!firms.isEmpty()) {
      ListAlert.raise(firms, cause, subject, clock);
    }
  }

  private static String path(Patent patent) {
    return "/v1/patents/" + patent.number;
  }
}
