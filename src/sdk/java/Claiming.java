import java.time.LocalDate;
import java.time.ZoneId;
import org.openpatent.client.ApiException;
import org.openpatent.client.api.EventsApi;
import org.openpatent.client.api.LicensesApi;
import org.openpatent.client.model.ClaimedLicense;
import org.openpatent.client.model.LicenseClaim;
import org.openpatent.client.model.OfferView;
import org.openpatent.client.model.Problem;

/** The firm takes the license: once, although the answer got lost, and is told why not twice. */
class Claiming {

  static ClaimedLicense claim(Demonstration here, Demonstration answersGetLost, OfferView offer)
      throws Exception {
    var claim =
        new LicenseClaim()
            .offerId(offer.getId())
            .startsOn(LocalDate.now(ZoneId.of("Asia/Shanghai")))
            .termMonths(24)
            .intendedUse("试制样机")
            .declaredUnrelated(true);
    var key = offer.getPatentNumber();
    try {
      new LicensesApi(answersGetLost.as("firm", here)).claimLicense(claim, key);
      Demonstration.step("the answer to a claim is lost", false);
    } catch (ApiException lost) {
      Demonstration.step("the answer to a claim is lost", lost.getCode() == 0);
    }
    var firm = here.as("firm");
    var again = new LicensesApi(firm).claimLicenseWithHttpInfo(claim, key);
    boolean replayed = again.getHeaders().containsKey("idempotency-replayed");
    Demonstration.step("the same key gets the license", replayed);

    try {
      new LicensesApi(firm).claimLicense(claim, null);
      Demonstration.step("another claim is refused", false);
    } catch (ApiException refused) {
      var problem = firm.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
      boolean known = problem.getCode().equals("license-patent-licensee-excl");
      Demonstration.step("another claim is refused", known);
    }
    return again.getData();
  }

  static void follow(Demonstration here, ClaimedLicense license) throws Exception {
    var subject = "/v1/licenses/" + license.getId();
    var events = new EventsApi(here.as("firm")).listEvents(null, null, subject, null, null);
    var type = events.getItems().get(0).getType();
    Demonstration.step("the claim is an event", type.equals("org.openpatent.license.claimed.v1"));
  }
}
