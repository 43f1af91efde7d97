package org.openpatent.incentive.roll;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.candidate.CandidateConfig;
import org.openpatent.incentive.roll.ListCriteria.Key;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** By what firms come onto a list; the agency states it, all read it. */
@Path("/v1/list-criteria")
@Tag(name = "White lists")
public class ListCriteriaResource {
  public record ListCriteriaView(
      String code,
      @Schema(description = "Which version of the criteria of this code.") int criteriaVersion,
      @JsonUnwrapped Criteria criteria,
      @Schema(description = "True once a draft was made by them: they no longer change then.")
          Boolean used,
      Integer version)
      implements Versioned {
    static ListCriteriaView of(ListCriteria c) {
      return new ListCriteriaView(c.key.code(), c.key.number(), c.criteria, c.used, c.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject CandidateConfig config;

  @PUT
  @Path("/{code}/{criteriaVersion}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putListCriteria",
      summary = "State the criteria of a list, or change them before their first draft",
      description =
          "Weights add up to 100, steps ascend. Beside the indicators that the service knows by"
              + " itself (valid-inventions, valid-patents, licensed-in, licensed-out, pledged,"
              + " remaining-years, designation-level) stand those that firms declare.")
  public RestResponse<ListCriteriaView> put(
      @PathParam("code") ListCode code,
      @PathParam("criteriaVersion") CriteriaVersion number,
      @HeaderParam("If-Match") String ifMatch,
      Criteria body) {
    Key key = new Key(code.value(), number.value());
    ListCriteria found = ListCriteria.of(key);
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    ListCriteria criteria = found == null ? new ListCriteria(key) : found;
    criteria.state(body, config.declaredIndicators(), caller.acting(clock.now()));
    criteria.persistAndFlush();
    return Answers.put(ListCriteriaView.of(criteria), found == null, criteria.path());
  }

  @GET
  @Path("/{code}/{criteriaVersion}")
  @PermitAll
  @Operation(operationId = "getListCriteria", summary = "Read the criteria of a list")
  public ListCriteriaView get(
      @PathParam("code") ListCode code, @PathParam("criteriaVersion") CriteriaVersion number) {
    return ListCriteriaView.of(ListCriteria.existing(new Key(code.value(), number.value())));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listListCriteria",
      summary = "List the criteria of all lists by code and version")
  public Page<ListCriteriaView> list(@Valid @BeanParam PageRequest page) {
    Key after = page.after(ListCriteriaResource::key);
    return Page.of(
        ListCriteria.page(after, page.rows()),
        page,
        ListCriteriaView::of,
        one -> one.key.code() + " " + one.key.number());
  }

  private static Key key(String text) {
    int space = text.indexOf(' ');
    return new Key(
        ListCode.parse(text.substring(0, space)).value(),
        CriteriaVersion.parse(text.substring(space + 1)).value());
  }
}
