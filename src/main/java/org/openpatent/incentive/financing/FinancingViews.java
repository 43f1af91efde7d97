package org.openpatent.incentive.financing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;

/** What is shown of needs to the firm, to the banks they were referred to, and to who oversees. */
final class FinancingViews {
  private FinancingViews() {}

  public record FinancingFirm(String creditCode, String name, String division) {
    static FinancingFirm of(FinancingNeed need) {
      return new FinancingFirm(need.firm.creditCode, need.firm.name, need.firm.division);
    }
  }

  @Schema(description = "When it was given and, unless it stands, withdrawn.")
  public record FinancingConsentView(Instant givenAt, @Omittable Instant withdrawnAt) {
    static FinancingConsentView of(FinancingConsent consent) {
      return new FinancingConsentView(consent.given.at(), at(consent.withdrawn));
    }
  }

  public record FinancingNeedView(
      UUID id,
      FinancingFirm firm,
      FinancingNeedStatus status,
      Money amount,
      int months,
      String purpose,
      List<OfferedPatent> patents,
      @Schema(description = "Whether it may be referred to banks now.") boolean consented,
      List<FinancingConsentView> consents,
      Instant openedAt,
      @Omittable Instant withdrawnAt,
      Integer version)
      implements Versioned {
    private static FinancingNeedView of(FinancingNeed n, List<FinancingConsent> consents) {
      return new FinancingNeedView(
          n.id,
          FinancingFirm.of(n),
          n.status(),
          n.amount,
          n.months,
          n.purpose,
          n.patents,
          consents.stream().anyMatch(consent -> consent.withdrawn == null),
          consents.stream().map(FinancingConsentView::of).toList(),
          n.opened.at(),
          at(n.withdrawn),
          n.version);
    }

    static FinancingNeedView of(FinancingNeed need) {
      return each(List.of(need)).apply(need);
    }

    /** With their consents, which are read at once. */
    static Function<FinancingNeed, FinancingNeedView> each(Collection<FinancingNeed> needs) {
      Map<UUID, List<FinancingConsent>> consents =
          FinancingConsent.of(needs.stream().map(need -> need.id).toList());
      return need -> of(need, consents.getOrDefault(need.id, List.of()));
    }
  }

  static Instant at(Act act) {
    return act == null ? null : act.at();
  }
}
