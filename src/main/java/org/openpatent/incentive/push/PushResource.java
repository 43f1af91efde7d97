package org.openpatent.incentive.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What was passed on to banks and departments; another recipient's push is 404. */
@Path("/v1/pushes")
@Tag(name = "Pushes")
public class PushResource {
  private static final String CSV = "text/csv";
  private static final MediaType CSV_TYPE = new MediaType("text", "csv", "utf-8");
  private static final String SHA_256 = "^[0-9a-f]{64}$";

  /** The first is chosen where the caller accepts both equally. */
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build();

  public record PushReceipt(
      @Schema(
              description =
                  "SHA-256 of the file that was read, JSON or CSV, in hexadecimal digits.")
          @NotNull
          @Pattern(regexp = SHA_256)
          String sha256) {}

  public record PushView(
      UUID id,
      UUID list,
      String recipient,
      PushPurpose purpose,
      List<PushField> fields,
      @Schema(description = "The push that this one corrects.") @Omittable UUID corrects,
      int entryCount,
      String jsonSha256,
      String csvSha256,
      LocalDate pushedOn,
      @Omittable Instant acknowledgedAt) {
    static PushView of(Push p) {
      return new PushView(
          p.id,
          p.listId,
          p.recipientCode,
          p.purpose,
          p.fields.stream().map(PushField::valueOf).toList(),
          p.corrects,
          p.entryCount,
          p.jsonSha256,
          p.csvSha256,
          p.pushedOn,
          p.acknowledged == null ? null : p.acknowledged.at());
    }
  }

  public record AcknowledgmentView(
      UUID push, String sha256, Instant acknowledgedAt, Integer version) implements Versioned {
    static AcknowledgmentView of(Push p) {
      return new AcknowledgmentView(p.id, p.receivedSha256, p.acknowledged.at(), p.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.BANK, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPushes",
      summary = "List what was passed on, the newest first",
      description =
          "By those who oversee; a bank and a city's bureau list what was passed on to them."
              + " `acknowledged=false` lists whose acknowledgment is missing.")
  public Page<PushView> list(
      @Parameter(description = "Of one version of a list.") @QueryParam("list") UUID list,
      @Parameter(description = "Credit code; another's is 403.") @QueryParam("recipient")
          CreditCode recipient,
      @QueryParam("acknowledged") Boolean acknowledged,
      @Valid @BeanParam PageRequest page) {
    String asked = recipient == null ? null : recipient.value();
    if (!caller.oversees()) {
      if (asked != null && !asked.equals(caller.organization())) {
        throw new Problem(Code.NOT_YOUR_ORGANIZATION);
      }
      asked = caller.organization();
    }
    var found = Push.page(list, asked, acknowledged, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, PushView::of, push -> push.id.toString());
  }

  @GET
  @Path("/{id}")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @RolesAllowed({Role.BANK, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "The firms, as JSON or the same as CSV",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PushDocument.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
      })
  @Operation(
      operationId = "getPush",
      summary = "Read what was passed on",
      description = "By its recipient and those who oversee; the same bytes each time.")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    Push push = Push.visible(id, caller);
    MediaType form = Answers.form(request, FORMS);
    boolean json = form.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    return Response.ok(
            PushFile.content(push.id, json ? PushFile.Form.JSON : PushFile.Form.CSV), form)
        .build();
  }

  @PUT
  @Path("/{id}/acknowledgment")
  @RolesAllowed({Role.BANK, Role.CITY, Role.AGENCY, Role.TREASURY})
  @Transactional
  @Operation(
      operationId = "acknowledgePush",
      summary = "Acknowledge what was passed on",
      description =
          "By its recipient alone, with the digest of the file that it read. The first"
              + " acknowledgment stays.")
  public RestResponse<AcknowledgmentView> acknowledge(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PushReceipt body) {
    Push push = Push.received(id, caller);
    boolean first = push.acknowledged == null;
    Etags.requireMatch(ifMatch, first ? null : push.version);
    push.acknowledge(body.sha256, caller.acting(clock.now()));
    Push.flush();
    return Answers.put(AcknowledgmentView.of(push), first, push.path() + "/acknowledgment");
  }
}
