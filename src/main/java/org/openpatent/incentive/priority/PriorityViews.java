package org.openpatent.incentive.priority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.priority.PriorityRule.PriorityRuleOutcome;
import org.openpatent.incentive.priority.PriorityRule.PriorityRuleResult;
import org.openpatent.platform.http.ProblemBody;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Omittable;

/** What is shown of requests for priority examination. */
final class PriorityViews {
  private PriorityViews() {}

  public record PriorityRuleView(
      PriorityRule rule,
      PriorityRuleOutcome outcome,
      @Omittable String fact,
      @Omittable String requirement,
      @Schema(description = "Why it fails, in English or Chinese by Accept-Language.") @Omittable
          String reason) {
    static PriorityRuleView of(PriorityRuleResult result, Locale locale) {
      return new PriorityRuleView(
          result.rule(),
          result.outcome(),
          result.fact(),
          result.requirement(),
          result.failed() ? ProblemBody.detail(result.rule().refusal(), locale, List.of()) : null);
    }
  }

  public record PriorityStepView(
      PriorityStatus status, LocalDate on, @Omittable String note, Instant enteredAt) {
    static PriorityStepView of(PriorityStep step) {
      return new PriorityStepView(step.status, step.onDay, step.note, step.entered.at());
    }
  }

  @Schema(description = "A request as lists show it.")
  public record PriorityItem(
      UUID id,
      String applicationNumber,
      PriorityObject object,
      @Omittable PriorityGround ground,
      @Schema(description = "Credit codes.") List<String> requesters,
      LocalDate requestedOn,
      @Schema(description = "Whether whoever submitted it was on the precise filing list that day.")
          boolean preciseFiler,
      PriorityStatus status,
      @Schema(description = "The day on which it came to this status.") LocalDate reachedOn,
      @Omittable LocalDate firstActionDueOn,
      @Omittable LocalDate replyDueOn,
      @Omittable LocalDate closingDueOn) {
    static PriorityItem of(PriorityRequest r) {
      return new PriorityItem(
          r.id,
          r.applicationNumber,
          r.object,
          r.ground,
          r.requesters,
          r.requestedOn,
          r.isOfPreciseFiler(),
          r.status,
          r.reachedOn,
          r.firstActionDueOn,
          r.replyDueOn,
          r.closingDueOn);
    }
  }

  @Schema(description = "A request with the answers of its rules and what became of it.")
  public record PriorityView(
      UUID id,
      String applicationNumber,
      PriorityObject object,
      @Omittable PriorityGround ground,
      @Schema(description = "Credit codes.") List<String> requesters,
      @Schema(description = "Credit codes of those that agree beside who submitted it.")
          List<String> consents,
      boolean electronic,
      boolean divisionalOfAccelerated,
      boolean sameDayUtilityModel,
      boolean alreadyAccelerated,
      List<String> evidence,
      LocalDate requestedOn,
      @Schema(description = "Whether whoever submitted it was on the precise filing list that day.")
          boolean preciseFiler,
      @Schema(description = "The CNIPA order under which it stands: 76 or 85.") int order,
      PriorityStatus status,
      @Schema(description = "The day on which it came to this status.") LocalDate reachedOn,
      @Schema(description = "Whether it could be recommended: no rule fails.")
          boolean recommendable,
      @Schema(description = "As of today; of a decided one as of the decision.")
          List<PriorityRuleView> rules,
      @Schema(description = "Why it was not recommended, or refused by the patent office.")
          @Omittable
          String reason,
      @Omittable LocalDate noticeOn,
      @Omittable LocalDate firstActionDueOn,
      @Omittable LocalDate firstActionOn,
      @Omittable LocalDate replyDueOn,
      @Omittable LocalDate closingDueOn,
      @Omittable TerminationGround terminationGround,
      @Schema(description = "What happened after the decision, the first one first.")
          List<PriorityStepView> steps,
      Integer version)
      implements Versioned {
    static PriorityView of(PriorityRequest r, LocalDate today, Locale locale) {
      List<PriorityRuleResult> rules = r.rules(today);
      return new PriorityView(
          r.id,
          r.applicationNumber,
          r.object,
          r.ground,
          r.requesters,
          r.consents,
          r.electronic,
          r.divisionalOfAccelerated,
          r.sameDayUtilityModel,
          r.alreadyAccelerated,
          r.evidence,
          r.requestedOn,
          r.isOfPreciseFiler(),
          PriorityDeadlines.order(r.requestedOn),
          r.status,
          r.reachedOn,
          r.status == PriorityStatus.SUBMITTED
              && rules.stream().noneMatch(PriorityRuleResult::failed),
          rules.stream().map(result -> PriorityRuleView.of(result, locale)).toList(),
          r.reason,
          r.noticeOn,
          r.firstActionDueOn,
          r.firstActionOn,
          r.replyDueOn,
          r.closingDueOn,
          r.terminationGround,
          PriorityStep.of(r.id).stream().map(PriorityStepView::of).toList(),
          r.version);
    }
  }
}
