package org.openpatent.insight.opendata;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.license.LicenseStatus;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.party.organization.Industry;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Where;

/**
 * Which licenses. By what a row shows and nothing finer: whoever asks day by day, or county by
 * county, would learn what is not shown.
 */
public class OpenLicenseFilter extends OpenDataFilter {
  @Parameter(description = "On the day of the snapshot.")
  @QueryParam("status")
  public LicenseStatus status;

  @QueryParam("kind")
  public PatentKind kind;

  @QueryParam("royaltyMethod")
  public RoyaltyMethod royaltyMethod;

  @Parameter(description = "Credit code of the licensor.")
  @QueryParam("licensor")
  public CreditCode licensor;

  @Parameter(description = "City or province of the licensor.")
  @QueryParam("licensorCity")
  public DivisionPrefix licensorCity;

  @Parameter(description = "City or province of the licensee.")
  @QueryParam("licenseeCity")
  public DivisionPrefix licenseeCity;

  @QueryParam("licenseeSize")
  public SizeClass licenseeSize;

  @QueryParam("licenseeIndustry")
  public Industry licenseeIndustry;

  @Parameter(description = "The first month of effect, such as 2026-01.")
  @QueryParam("effectiveFrom")
  @Pattern(regexp = MONTH)
  public String effectiveFrom;

  @Parameter(description = "The last month of effect.")
  @QueryParam("effectiveTo")
  @Pattern(regexp = MONTH)
  public String effectiveTo;

  @Override
  Where where() {
    return new Where()
        .and(OpenLicenses.STATUS + " = ?", status)
        .and("l.kind = ?", kind)
        .and("l.royalty_method = ?", royaltyMethod)
        .and("l.licensor_code = ?", licensor)
        .and("l.licensor_city like ?", DivisionPrefix.pattern(licensorCity))
        .and("l.licensee_city like ?", DivisionPrefix.pattern(licenseeCity))
        .and("l.licensee_size = ?", licenseeSize)
        .and("l.licensee_industry = ?", licenseeIndustry)
        .and("l.effective_on >= ?", firstDay(effectiveFrom, 0))
        .and("l.effective_on < ?", firstDay(effectiveTo, 1));
  }
}
