package org.openpatent.market.patent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.patent.Award.AwardGrade;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Role;

/** Awards that patents won; the agency enters them, anybody reads them. */
@Path("/v1/patents/{patentNumber}/awards/{award}/{year}")
@Tag(name = "Patents")
public class PatentAwardResource {
  /** Which award of which patent. */
  public static class AwardKey {
    @PathParam("patentNumber")
    public PatentNumber patentNumber;

    @Parameter(example = "CHINA_PATENT_AWARD")
    @PathParam("award")
    public Award award;

    @Parameter(example = "2024")
    @PathParam("year")
    public CalendarYear year;

    PatentAward.Key key() {
      return new PatentAward.Key(patentNumber.canonical(), award, year.value());
    }
  }

  public record WonAward(
      @NotNull AwardGrade grade,
      @Schema(description = "Where it was announced.") @NotBlank @Name @Size(max = 500)
          String source) {}

  public record PatentAwardView(
      String patentNumber,
      Award award,
      @Schema(description = "In which it was given.") int year,
      AwardGrade grade,
      String source,
      Integer version)
      implements Versioned {
    static PatentAwardView of(PatentAward won) {
      return new PatentAwardView(
          won.key.patentNumber(),
          won.key.award(),
          won.key.awardYear(),
          won.grade,
          won.source,
          won.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putPatentAward",
      summary = "Enter an award of a patent, or correct its grade",
      description =
          "Given in a year from that of the grant on. What a correction replaces is kept."
              + " `GET /v1/patents?award=` and `/v1/offers?award=` find what won one.")
  public RestResponse<PatentAwardView> put(
      @BeanParam AwardKey path, @HeaderParam("If-Match") String ifMatch, WonAward body) {
    PatentAward.Key key = path.key();
    Patent patent = Patent.existing(key.patentNumber());
    PatentAward found = PatentAward.of(key);
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    PatentAward won = found == null ? PatentAward.won(key, patent, clock.today()) : found;
    won.enter(body.grade, body.source, caller.acting(clock.now()));
    won.persistAndFlush();
    return Answers.put(PatentAwardView.of(won), found == null, key.toString());
  }

  @GET
  @PermitAll
  @Operation(operationId = "getPatentAward", summary = "Read an award of a patent")
  public PatentAwardView get(@BeanParam AwardKey path) {
    return PatentAwardView.of(PatentAward.existing(path.key()));
  }
}
