package org.openpatent.market.patent;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** What the agency corrected in the register, and what had stood there. */
@Path("/v1/patents/{patentNumber}/corrections")
@Tag(name = "Patents")
public class PatentCorrectionResource {
  /** Only what was corrected and had been stated. */
  public record PatentBefore(
      @Omittable PatentKind kind,
      @Omittable String title,
      @Omittable @JsonProperty("abstract") String abstractText,
      @Omittable List<String> inventors,
      @Omittable List<String> owners,
      @Omittable LocalDate filedOn,
      @Omittable LocalDate grantedOn,
      @Omittable List<String> ipc,
      @Omittable List<String> locarno,
      @Omittable List<String> applicationFields,
      @Omittable List<String> keywords,
      @Omittable String problemSolved,
      @Omittable String advantages,
      @Omittable EvaluationReport evaluationReport) {}

  public record PatentCorrection(
      UUID id,
      @Schema(description = "The names of the corrected fields.") List<String> fields,
      @Schema(description = "The values that they had, where they had one.") PatentBefore before,
      @Schema(description = "Issuer and subject of the token; for those who oversee.") @Omittable
          String correctedBy,
      @Omittable String correctedFor,
      Instant correctedAt) {}

  @Inject Caller caller;
  @Inject ObjectMapper json;

  @GET
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPatentCorrections",
      summary = "Read what the agency corrected in a patent",
      description = "For its owners and those who oversee; the first correction first.")
  public Page<PatentCorrection> list(
      @PathParam("patentNumber") PatentNumber number, @Valid @BeanParam PageRequest page) {
    Patent patent = Patent.visible(number.canonical(), caller);
    UUID after = page.after(UUID::fromString);
    return Page.of(
        Correction.page(Patent.path(patent.number), after, page.rows()),
        page,
        this::view,
        correction -> correction.id.toString());
  }

  private PatentCorrection view(Correction kept) {
    Map<String, Object> before = new HashMap<>(kept.previous);
    before.values().removeIf(PatentFacts.NOTHING::equals);
    return new PatentCorrection(
        kept.id,
        kept.previous.keySet().stream().sorted().toList(),
        json.convertValue(before, PatentBefore.class),
        caller.oversees() ? kept.corrected.subject() : null,
        kept.corrected.organization(),
        kept.corrected.at());
  }
}
