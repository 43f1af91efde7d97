import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import org.openpatent.client.api.CompensationApi;
import org.openpatent.client.api.SettlementsApi;
import org.openpatent.client.api.SettlementsApi.APIExportSettlementLinesRequest;
import org.openpatent.client.model.ClaimedLicense;
import org.openpatent.client.model.CompensationStatement;
import org.openpatent.client.model.SettlementRequest;
import org.openpatent.client.model.SettlementStatus;

/** What is owed for the license is settled by the agency and approved by the treasury. */
class Settling {

  static void settle(Demonstration here, ClaimedLicense license) throws Exception {
    var compensation = new CompensationApi(here.as("university"));
    var statements = compensation.getCompensation(license.getId()).getItems();
    var owing = statements.stream().filter(CompensationStatement::getEligible).findFirst();
    Demonstration.step("the statement says who owes", owing.isPresent());

    var agency = new SettlementsApi(here.as("agency"));
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var request = new SettlementRequest().cutOff(today);
    var id = agency.createSettlement(owing.get().getProgram(), request, null).getId();
    agency.noticeSettlement(id, null);
    var etag = agency.getSettlementWithHttpInfo(id, null).getHeaders().get("etag").get(0);
    var treasury = new SettlementsApi(here.as("treasury"));
    boolean approved =
        treasury.approveSettlement(id, etag, null).getStatus() == SettlementStatus.APPROVED;
    Demonstration.step("the treasury approves what the agency settled", approved);

    var lines = APIExportSettlementLinesRequest.newBuilder().settlement(id).build();
    var table = Files.readString(agency.exportSettlementLines(lines).toPath());
    Demonstration.step("the lines come as a table", table.contains(license.getId().toString()));
  }
}
