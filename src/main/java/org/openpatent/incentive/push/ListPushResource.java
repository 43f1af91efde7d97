package org.openpatent.incentive.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.push.PushResource.PushView;
import org.openpatent.incentive.roll.ListStatus;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Passes the version of a list that is in force on. */
@Path("/v1/white-lists/{id}/pushes")
@Tag(name = "Pushes")
public class ListPushResource {
  public record PushOrder(
      @Schema(description = "Credit code of a bank, a guarantor or a department.") @NotNull
          CreditCode recipient,
      @NotNull PushPurpose purpose,
      @Schema(description = "Beside the credit code; those that the purpose allows.")
          @NotNull
          @Size(max = 6)
          List<@NotNull PushField> fields) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Pushing pushing;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "pushWhiteList",
      summary = "Pass the version in force on to a bank or a department",
      description =
          "For one purpose and with the fields that it allows: CREDIT (banks: all), GUARANTEE"
              + " (guarantors: name, division, rank, contact), POLICY_SUPPORT (departments: name,"
              + " division, rank), SUPERVISION (departments: also score and valid inventions)."
              + " Entries that are suspended or removed are left out, and where the criteria ask for"
              + " consent those of firms that withdrew it.")
  public RestResponse<PushView> push(@PathParam("id") UUID id, PushOrder body) {
    WhiteList list = WhiteList.locked(id); // no entry is suspended meanwhile
    if (list.status != ListStatus.IN_FORCE) {
      throw new Problem(Code.WHITE_LIST_NOT_IN_FORCE);
    }
    requireSense(body);
    EnumSet<PushField> fields = EnumSet.noneOf(PushField.class);
    fields.addAll(body.fields);
    Push push =
        pushing.push(
            list, body.recipient.value(), body.purpose, fields, caller.acting(clock.now()));
    Push.flush();
    return Answers.created(PushView.of(push), push.path());
  }

  private static void requireSense(PushOrder body) {
    List<Problem.Field> wrong = new ArrayList<>();
    Organization recipient = Organization.of(body.recipient.value());
    if (recipient == null) {
      wrong.add(
          new Problem.Field(
              "/recipient", Code.ORGANIZATION_NOT_REGISTERED, body.recipient.value()));
    } else if (recipient.kind != body.purpose.recipients) {
      wrong.add(new Problem.Field("/recipient", Code.PUSH_RECIPIENT_KIND, body.purpose));
    }
    for (int i = 0; i < body.fields.size(); i++) {
      if (!body.purpose.fields.contains(body.fields.get(i))) {
        wrong.add(
            new Problem.Field(
                "/fields/" + i, Code.PUSH_FIELD_FORBIDDEN, body.fields.get(i), body.purpose));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }
}
