package org.openpatent.incentive.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.push.ListFeedback.Key;
import org.openpatent.incentive.roll.EntryOutcome;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What banks say came of the firms of a list. */
@Path("/v1/white-lists/{id}/entries/{creditCode}/feedback")
@Tag(name = "Pushes")
public class ListFeedbackResource {
  public record Feedback(
      @NotNull FeedbackAnswer answer,
      @Schema(description = "Of a refusal always.") @Omittable @Size(min = 1, max = 1000)
          String reason,
      @Schema(description = "In CNY, of what was granted or drawn.", pattern = Money.POSITIVE)
          @Omittable
          Money amount) {}

  public record ListFeedbackView(
      UUID list,
      String creditCode,
      @Schema(description = "Credit code.") String bank,
      FeedbackAnswer answer,
      @Omittable String reason,
      @Omittable Money amount,
      Integer version)
      implements Versioned {
    static ListFeedbackView of(ListFeedback f) {
      return new ListFeedbackView(
          f.key.listId(),
          f.key.creditCode(),
          f.key.bankCode(),
          f.answer,
          f.reason,
          f.amount,
          f.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @RolesAllowed(Role.BANK)
  @Transactional
  @Operation(
      operationId = "putListFeedback",
      summary = "Say what came of a firm",
      description =
          "By a bank that was told of it by a push of the version. A refusal has its reason, what was granted or"
              + " drawn its amount. What an answer replaces is kept.")
  public RestResponse<ListFeedbackView> put(
      @PathParam("id") UUID id,
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code,
      @HeaderParam("If-Match") String ifMatch,
      Feedback body) {
    Key key = answerable(id, code);
    ListFeedback found = ListFeedback.of(key);
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    ListFeedback feedback = found == null ? new ListFeedback(key) : found;
    feedback.answer(body.answer, body.reason, body.amount, caller.acting(clock.now()));
    feedback.persistAndFlush();
    return Answers.put(ListFeedbackView.of(feedback), found == null, feedback.path());
  }

  @GET
  @RolesAllowed(Role.BANK)
  @Operation(operationId = "getListFeedback", summary = "Read what the bank itself said of a firm")
  public ListFeedbackView get(
      @PathParam("id") UUID id,
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code) {
    WhiteList list = WhiteList.visible(id, caller);
    return ListFeedbackView.of(
        ListFeedback.existing(new Key(list.id, code.value(), caller.organization())));
  }

  /**
   * @throws Problem NOT_FOUND for a firm that is not on it, LIST_NOT_PUSHED for a bank that was not
   *     told of it
   */
  private Key answerable(UUID id, CreditCode code) {
    WhiteList list = WhiteList.visible(id, caller);
    String bank = caller.organization();
    if (!Push.wasPushed(list.id, bank)) {
      throw new Problem(Code.LIST_NOT_PUSHED);
    }
    ListEntry entry = ListEntry.existing(list.id, code.value());
    if (entry.outcome != EntryOutcome.ADMITTED) {
      throw new Problem(Code.LIST_ENTRY_NOT_ADMITTED);
    }
    if (!PushEntry.wasTold(list.id, bank, entry.creditCode)) {
      throw new Problem(Code.LIST_NOT_PUSHED);
    }
    return new Key(list.id, entry.creditCode, bank);
  }
}
