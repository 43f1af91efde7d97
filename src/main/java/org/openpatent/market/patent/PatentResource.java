package org.openpatent.market.patent;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.patent.Award.AwardGrade;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** The patent register, kept by the owners and corrected by the agency. */
@Path("/v1/patents")
@Tag(name = "Patents")
public class PatentResource {
  public record PatentRegistration(
      @NotNull PatentKind kind,
      @NotBlank @Name @Size(max = 500) String title,
      @NotNull @Size(max = 10_000) @JsonProperty("abstract") String abstractText,
      @NotEmpty @Size(max = 100) List<@NotBlank @Name @Size(max = 100) String> inventors,
      @Schema(description = "Credit codes, the caller's among them.") @NotEmpty @Size(max = 50)
          List<@NotNull CreditCode> owners,
      @NotNull LocalDate filedOn,
      @NotNull LocalDate grantedOn,
      @Schema(description = "IPC symbols; for inventions and utility models.") @Size(max = 50)
          List<@NotBlank @Size(max = 40) String> ipc,
      @Schema(description = "Locarno classes; for designs.") @Size(max = 50)
          List<@NotBlank @Size(max = 40) String> locarno,
      @Size(max = 50) List<@NotBlank @Name @Size(max = 100) String> applicationFields,
      @Size(max = 50) List<@NotBlank @Name @Size(max = 100) String> keywords,
      @Size(max = 4000) String problemSolved,
      @Size(max = 4000) String advantages,
      @Valid EvaluationReport evaluationReport) {
    public PatentFacts facts() {
      List<Problem.Field> wrong = new ArrayList<>();
      List<String> ipcSymbols = normalized("/ipc/", ipc, Classification::ipc, wrong);
      List<String> locarnoClasses =
          normalized("/locarno/", locarno, Classification::locarno, wrong);
      if (!wrong.isEmpty()) {
        throw new Problem(Code.INVALID_BODY, wrong);
      }
      return new PatentFacts(
          kind,
          title,
          abstractText,
          inventors,
          owners.stream().map(CreditCode::value).toList(),
          filedOn,
          grantedOn,
          ipcSymbols,
          locarnoClasses,
          orEmpty(applicationFields),
          orEmpty(keywords),
          problemSolved,
          advantages,
          evaluationReport);
    }

    private static List<String> normalized(
        String pointer,
        List<String> symbols,
        UnaryOperator<String> form,
        List<Problem.Field> wrong) {
      List<String> given = orEmpty(symbols);
      List<String> stored = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        try {
          stored.add(form.apply(given.get(i)));
        } catch (Problem refused) {
          wrong.add(new Problem.Field(pointer + i, refused.code));
        }
      }
      return stored;
    }

    private static List<String> orEmpty(List<String> list) {
      return list == null ? List.of() : list;
    }
  }

  public record PatentView(
      String patentNumber,
      PatentKind kind,
      String title,
      @JsonProperty("abstract") String abstractText,
      List<String> inventors,
      List<String> owners,
      LocalDate filedOn,
      LocalDate grantedOn,
      @Schema(description = "The last day of protection.") LocalDate protectedUntil,
      List<String> ipc,
      List<String> locarno,
      List<String> applicationFields,
      List<String> keywords,
      @Omittable String problemSolved,
      @Omittable String advantages,
      @Omittable EvaluationReport evaluationReport,
      @Schema(description = "On the day asked for, or today.") PatentStatus status,
      @Schema(description = "What stands in the way of an open license that day.")
          Set<Impediment> impediments,
      @Schema(description = "Its offer that is open or suspended that day.") @Omittable UUID offer,
      @Schema(description = "The last one first.") List<AwardOfPatent> awards,
      Integer version)
      implements Versioned {
    static PatentView of(
        Patent p,
        PatentStatus status,
        Set<Impediment> impediments,
        UUID offer,
        List<AwardOfPatent> awards) {
      return new PatentView(
          p.number,
          p.kind,
          p.title,
          p.abstractText,
          p.inventors,
          p.owners,
          p.filedOn,
          p.grantedOn,
          p.protectedUntil,
          p.ipc,
          p.locarno,
          p.applicationFields,
          p.keywords,
          p.problemSolved,
          p.advantages,
          p.evaluationReport,
          status,
          impediments,
          offer,
          awards,
          p.version);
    }

    static PatentView today(Patent patent, LocalDate today, Map<String, UUID> offers) {
      return of(
          patent,
          patent.currentStatus(today),
          patent.currentImpediments(),
          offers.get(patent.number),
          AwardOfPatent.of(patent));
    }
  }

  public record AwardOfPatent(
      Award award, @Schema(description = "In which it was given.") int year, AwardGrade grade) {
    static List<AwardOfPatent> of(Patent patent) {
      return PatentAward.ofPatent(patent.number).stream()
          .map(won -> new AwardOfPatent(won.key.award(), won.key.awardYear(), won.grade))
          .toList();
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<PatentUpdated> followers;
  @Inject Event<PatentsDescribed> described;

  @PUT
  @Path("/{patentNumber}")
  @RolesAllowed({Role.LICENSOR, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "putPatent",
      summary = "Register or update a patent",
      description =
          "Any owner may register a patent, a present owner update it. Number, kind, dates and"
              + " owners freeze at the first offer; from then on the agency corrects them. An offer"
              + " that no longer holds is withdrawn.")
  public RestResponse<PatentView> put(
      @PathParam("patentNumber") PatentNumber number,
      @HeaderParam("If-Match") String ifMatch,
      PatentRegistration body) {
    LocalDate today = clock.today();
    if (number.year() > today.getYear()) {
      throw new Problem(Code.PATENT_NUMBER_YEAR).as(404);
    }
    // locked, so that of a correction and a publication the second is decided with the first
    Patent found = Patent.ofLocked(number.canonical());
    boolean correction = caller.is(Role.AGENCY) && found != null;
    if (!correction) {
      requireOwner(found, body.owners);
    }
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Act act = caller.acting(clock.now());
    Patent patent = found;
    if (found == null) {
      patent = Patent.register(number, body.facts(), act, today);
    } else if (patent.update(body.facts(), correction, act, today)) {
      followers.fire(new PatentUpdated(patent, act));
    }
    patent.persistAndFlush();
    if (found == null) {
      Announcement.fire(new PatentRegistered(patent));
    }
    described.fire(new PatentsDescribed(List.of(patent.number)));
    return Answers.put(today(patent, today), found == null, Patent.path(patent.number));
  }

  private void requireOwner(Patent found, List<CreditCode> owners) {
    if (!caller.is(Role.LICENSOR)) {
      throw new Problem(Code.NOT_AN_OWNER);
    }
    Patent.requireOwner(
        caller.organization(), found, owners.stream().map(CreditCode::value).toList());
  }

  @GET
  @Path("/{patentNumber}")
  @PermitAll
  @Operation(operationId = "getPatent", summary = "Read a patent and its status on a day")
  public PatentView get(
      @PathParam("patentNumber") PatentNumber number,
      @Parameter(description = "A day, for the legal status that day.") @QueryParam("on")
          LocalDate on) {
    Patent patent = Patent.existing(number.canonical());
    if (on == null) {
      return today(patent, clock.today());
    }
    var history = LegalEvent.history(patent.number);
    return PatentView.of(
        patent,
        patent.statusOn(on, history),
        history.impedimentsOn(on),
        Patent.offers(List.of(patent.number), on).get(patent.number),
        AwardOfPatent.of(patent));
  }

  private static PatentView today(Patent patent, LocalDate today) {
    return PatentView.today(patent, today, Patent.offers(List.of(patent.number), today));
  }
}
