import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.openpatent.client.api.ImportsApi;
import org.openpatent.client.api.OffersApi;
import org.openpatent.client.api.OffersApi.APIListOffersRequest;
import org.openpatent.client.api.PatentsApi;
import org.openpatent.client.model.*;

/** The university publishes, anybody finds. */
class Publishing {

  static OfferView publish(Demonstration here) throws Exception {
    var university = here.as("university");
    var patent = new PatentRegistration().kind(PatentKind.INVENTION).title("一种甘蔗收割机的切割装置");
    patent._abstract("切割刀盘高度自动调节。").addInventorsItem("韦明").addOwnersItem("12450300MB0A00026B");
    patent.filedOn(LocalDate.of(2020, 6, 19)).grantedOn(LocalDate.of(2022, 3, 4));
    patent.addIpcItem("A01D 45/10");
    var registered = new PatentsApi(university).putPatent(Demonstration.number(), patent, null);
    var royalty = new ReferenceRoyalty().amount("40000.00");
    var declaration =
        new OfferDeclaration()
            .patentNumber(registered.getPatentNumber())
            .royalty(new Royalty().method(RoyaltyMethod.FREE))
            .minimumTermMonths(12)
            .maximumTermMonths(60)
            .referenceRoyalty(royalty.estimation(Estimation.INDUSTRY_STATISTICS));
    var offer = new OffersApi(university).publishOffer(declaration, null);
    Demonstration.step(
        "a patent and its offer are published", offer.getStatus() == OfferStatus.OPEN);
    return offer;
  }

  static void find(Demonstration here, OfferView offer) throws Exception {
    var offers = new OffersApi(here.as());
    var words = APIListOffersRequest.newBuilder().q(offer.getPatentNumber());
    var found = offers.listOffers(words.build()).getItems().get(0);
    Demonstration.step("anybody finds the offer", found.getId().equals(offer.getId()));

    var list = APIListOffersRequest.newBuilder().limit(100).royaltyMethod(RoyaltyMethod.FREE);
    var seen = new ArrayList<UUID>();
    PageOfOffers page;
    do {
      page = offers.listOffers(list.build());
      page.getItems().forEach(one -> seen.add(one.getId()));
      list.cursor(page.getNext());
    } while (page.getNext() != null);
    boolean once = new HashSet<>(seen).size() == seen.size();
    Demonstration.step("a list is read to its end", once && seen.contains(offer.getId()));
  }

  static void bringInATable(Demonstration here) throws Exception {
    var row = "%s,滴灌装置,韦明,12450300MB0A00026B,20200619,20220304,A01G25/02";
    var table = "专利号,名称,发明人,权利人,申请日,授权日,分类号\n" + row + "\n";
    var file = Files.createTempFile("patents", ".csv");
    Files.writeString(file, table.formatted(Demonstration.number()));
    var imports = new ImportsApi(here.as("university"));
    var job = imports.startImport(file.toFile(), null, null, null, null);
    Files.delete(file);
    while (job.getEndedAt() == null) {
      job = imports.getImport(job.getId());
    }
    boolean completed = job.getStatus() == ImportStatus.COMPLETED;
    Demonstration.step("a table is read in", completed && job.getStored() == 1);
  }
}
