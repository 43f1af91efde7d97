package org.openpatent.party.designation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.platform.value.Like;
import org.openpatent.platform.value.SearchText;
import org.openpatent.platform.value.Where;

/** What organizations may be listed by. */
public class OrganizationFilter {
  private static final String DESIGNATED =
      "exists (select 1 from DesignationTerm t where t.organization = o and t.level = ?";

  @Parameter(description = "Part of the name or credit code.")
  @QueryParam("q")
  public SearchText q;

  @QueryParam("kind")
  public OrganizationKind kind;

  @Parameter(description = "Division code or its first digits.")
  @QueryParam("division")
  public DivisionPrefix division;

  @QueryParam("verified")
  public Boolean verified;

  @Parameter(description = "Designated so today.")
  @QueryParam("designation")
  public DesignationLevel designation;

  Where where(LocalDate today) {
    return new Where()
        .and(
            "lower(o.name) like ? escape '\\' or lower(o.creditCode) like ? escape '\\'",
            SearchText.pattern(q))
        .and("o.kind = ?", kind)
        .and("o.division like ?", Like.starting(DivisionPrefix.text(division)))
        .when(Boolean.TRUE.equals(verified), "o.verified.at is not null")
        .when(Boolean.FALSE.equals(verified), "o.verified.at is null")
        .and(
            DESIGNATED + " and date %s between t.firstOn and t.lastOn)".formatted(today),
            designation);
  }
}
