package org.openpatent.party.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.Operations;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** Whom the service takes the caller for, which is the first question after any refusal. */
@Path("/v1/me")
@Tag(name = "Entrance")
@PermitAll
public class MeResource {
  /** The caller as the token says, and its organization as it is registered. */
  public record Me(
      @Schema(description = "Issuer and subject of the token; absent without one.") @Omittable
          String subject,
      @Schema(description = "The organization that the token names.") @Omittable String creditCode,
      @Schema(description = "Its name, if it is registered.") @Omittable String name,
      @Omittable OrganizationKind kind,
      @Schema(description = "Whether the agency verified its facts.") @Omittable Boolean verified,
      @Schema(description = "The roles of the token that the service knows.") List<String> roles,
      @Schema(description = "Ids of the operations that are open to these roles.")
          List<String> operations) {
    private static Me of(Caller caller, Organization own, List<String> operations) {
      boolean registered = own != null;
      return new Me(
          caller.isAnonymous() ? null : caller.subject(),
          caller.claimedOrganization(),
          registered ? own.name : null,
          registered ? own.kind : null,
          registered ? own.verified != null : null,
          Role.ALL.stream().filter(caller::is).toList(),
          operations);
    }
  }

  @Inject Caller caller;
  @Inject Operations operations;

  @GET
  @Operation(
      operationId = "getMe",
      summary = "Read who the caller is, for whom it acts, and what it may do",
      description =
          "Whether an operation succeeds depends on what it is about, too: an organization sees and"
              + " changes its own.")
  public Me get() {
    String code = caller.claimedOrganization();
    Organization own = code == null ? null : Organization.of(code);
    return Me.of(caller, own, operations.of(caller::is));
  }
}
