package org.openpatent.incentive.roll;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.roll.ListViews.CurrentEntries;
import org.openpatent.incentive.roll.ListViews.CurrentEntry;
import org.openpatent.incentive.roll.ListViews.ListEntryView;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Like;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/**
 * Who is on a version of a list. The public reads who was admitted; agency, treasury and auditors
 * read all of it, a city's bureau the firms of its city, a firm itself.
 */
@Path("/v1/white-lists")
@Tag(name = "White lists")
public class ListEntryResource {
  @Inject Caller caller;

  @GET
  @Path("/{id}/entries")
  @PermitAll
  @Operation(
      operationId = "listListEntries",
      summary = "List the entries of a version, in its order",
      description =
          "Who was admitted and is neither suspended nor removed, by rank, with name and credit code;"
              + " to those who oversee, and to a city's bureau of its city, all candidates with what"
              + " they were measured by: after the admitted come those for whom it was not enough,"
              + " then the excluded.")
  public Page<ListEntryView> list(
      @PathParam("id") UUID id,
      @QueryParam("outcome") EntryOutcome outcome,
      @Parameter(description = "Against the version before.") @QueryParam("change")
          EntryChange change,
      @Valid @BeanParam PageRequest page) {
    WhiteList list = WhiteList.visible(id, caller);
    City city = City.of(caller);
    boolean whole = caller.oversees() || city.digits() != null;
    Where where =
        new Where()
            .when(!whole, "e.outcome = 'ADMITTED' and not exists " + ListDecision.AGAINST_NOW)
            .and("e.division like ?", caller.oversees() ? null : Like.starting(city.digits()))
            .and("e.outcome = ?", outcome)
            .and("e.change = ?", change);
    List<ListEntry> found =
        ListEntry.page(id, where, page.after(Integer::parseUnsignedInt), page.rows());
    Map<String, EntryStanding> standing =
        whole
            ? ListDecision.standing(id, found.stream().map(entry -> entry.creditCode).toList())
            : Map.of();
    return Page.of(
        found,
        page,
        entry ->
            whole
                ? ListEntryView.of(
                    entry,
                    list.criteria.criteria,
                    standing.getOrDefault(entry.creditCode, EntryStanding.STANDING))
                : ListEntryView.ofPublic(entry),
        entry -> String.valueOf(entry.key.place()));
  }

  @GET
  @Path("/{id}/entries/{creditCode}")
  @RolesAllowed({Role.LICENSEE, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getListEntry",
      summary = "Read how a firm was measured in a version of a list",
      description =
          "By the firm itself, the bureau of the city where it sat on the day of the draft and those"
              + " who oversee; with what it would need for more.")
  public ListEntryView get(
      @PathParam("id") UUID id,
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code) {
    WhiteList list = WhiteList.visible(id, caller);
    return view(list, ListEntry.visible(id, code.value(), caller));
  }

  @GET
  @Path("/current/entries/{creditCode}")
  @RolesAllowed({Role.LICENSEE, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listCurrentEntries",
      summary = "Read how a firm was measured in the lists that are in force",
      description = "One entry for each list, with what the firm would need for more.")
  public CurrentEntries current(
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code) {
    City city = City.of(caller);
    List<CurrentEntry> items = new ArrayList<>();
    for (WhiteList list : WhiteList.allInForce()) {
      ListEntry entry = ListEntry.of(list.id, code.value());
      if (entry != null && entry.isVisibleTo(caller, city)) {
        items.add(
            new CurrentEntry(list.id, list.criteriaCode, list.criteriaNumber, view(list, entry)));
      }
    }
    ListEntry.requireVisible(code.value(), !items.isEmpty(), caller);
    return new CurrentEntries(items);
  }

  private static ListEntryView view(WhiteList list, ListEntry entry) {
    return ListEntryView.of(
        entry, list.criteria.criteria, ListDecision.standing(list.id, entry.creditCode));
  }
}
