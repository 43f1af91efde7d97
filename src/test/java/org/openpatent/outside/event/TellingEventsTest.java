package org.openpatent.outside.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Designated;
import org.openpatent.Financing;
import org.openpatent.Loans;
import org.openpatent.Pledges;
import org.openpatent.Priorities;
import org.openpatent.SettledLicense;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.WhiteLists;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What changes anywhere in the house is told, each type with what it promises to say. */
@QuarkusTest
class TellingEventsTest {
  @Inject DataSource database;

  @AfterEach
  void everyEventSaysAllThatItsTypePromises() throws SQLException, IOException {
    TimeMachine.comeBack();
    ObjectMapper mapper = new ObjectMapper();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select type, data, public, side_1 from event")) {
      while (row.next()) {
        EventType type = EventType.of(row.getString(1));
        if (type == null || row.getString(2).equals("{}")) {
          continue; // made up by a test
        }
        Set<String> said = new HashSet<>();
        JsonNode data = mapper.readTree(row.getString(2));
        data.fieldNames().forEachRemaining(said::add);
        assertEquals(
            type.thing.fields.stream().map(EventField::toString).collect(Collectors.toSet()),
            said,
            type.toString());
        assertEquals(type.isPublic(), row.getBoolean(3), type.toString());
        assertEquals(type.isForSides(), row.getString(4) != null, type.toString());
      }
    }
  }

  @Test
  void aPayeeFollowsItsMoney() {
    SettledLicense settled = SettledLicense.paid();
    var payments =
        Events.of(() -> Api.licensee(settled.firm), Map.of("type", Events.type("payment.ordered")));
    assertEquals(List.of("payment.ordered"), payments.types(1));
    String payment = Treasury.payment(settled.settlement, settled.firm).path("id");
    Acts.declareVoid(settled.license).then().statusCode(200);
    String recovery =
        Treasury.recover(settled.settlement, settled.license, "LICENSEE", "10")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(
        List.of("payment.ordered", "payment.paid"),
        Events.about("/v1/payments/" + payment).types(2));
    assertEquals(List.of("recovery.ordered"), Events.about("/v1/recoveries/" + recovery).types(1));
    assertEquals(
        List.of(
            "settlement.drafted",
            "settlement.noticed",
            "settlement.approved",
            "settlement.exported",
            "settlement.closed"),
        Events.about("/v1/settlements/" + settled.settlement).types(5));
    var anybody =
        Events.of(Api::anonymous, Map.of("subject", "/v1/settlements/" + settled.settlement));
    assertEquals(
        List.of(
            "settlement.noticed",
            "settlement.approved",
            "settlement.exported",
            "settlement.closed"),
        anybody.types(4));
    assertEquals(
        List.of("program.drafted", "program.opened"),
        Events.about("/v1/programs/" + settled.program).types(2));
    settled.end();
  }

  @Test
  void thePartiesAndTheRegisterAreTold() {
    String firm = World.firm();
    assertEquals("organization.registered", first("/v1/organizations/" + firm));
    Designated.enter("REGION_ADVANTAGE", firm, YearMonth.from(World.today()));
    assertEquals("designation.granted", first("/v1/designations/REGION_ADVANTAGE/" + firm));
    String patent = World.patent(World.university(), PatentKind.INVENTION);
    assertEquals("patent.registered", first("/v1/patents/" + patent));
    String event = Acts.enterEvent(patent, "FEE_UNPAID", World.today()).path("id");
    Acts.annul(patent, event).then().statusCode(200);
    assertEquals(
        List.of("legal-event.recorded", "legal-event.annulled"),
        Events.about("/v1/patents/" + patent + "/legal-events/" + event).types(2));
  }

  @Test
  void banksAndBorrowersAreTold() {
    String bank = World.bank();
    String firm = World.firm();
    String number = Loans.draw(bank, firm);
    Loans.add(bank, number, "repayment", Map.of("on", World.today().toString()))
        .then()
        .statusCode(201);
    var loan = Events.of(() -> Api.licensee(firm), Map.of("subject", Loans.path(bank, number)));
    assertEquals(List.of("loan.reported", "loan.turned"), loan.types(2));
    String pledge = Pledges.enter(World.university(), bank);
    var pledged = Events.of(() -> Api.bank(bank), Map.of("subject", "/v1/pledges/" + pledge));
    assertEquals(List.of("pledge.registered"), pledged.types(1));
    Financing financing = Financing.begin(firm, bank);
    assertEquals("referral.moved", first("/v1/referrals/" + financing.referral()));
  }

  @Test
  void listsAndWhatIsAskedOfTheOfficeAreTold() {
    String list = WhiteLists.inForce(WhiteLists.state(WhiteLists.criteria()));
    assertEquals(
        List.of("white-list.moved", "white-list.moved"),
        Events.of(Api::anonymous, Map.of("subject", "/v1/white-lists/" + list)).types(2));
    String firm = World.firm();
    assertEquals(
        "priority-request.moved", first("/v1/priority-requests/" + Priorities.request(firm)));
  }

  private static String first(String subject) {
    return Events.about(subject).types(1).get(0);
  }

  @Test
  void namesOfTypesAreDifferentAndLastForEver() {
    List<String> names = Stream.of(EventType.values()).map(EventType::toString).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    assertTrue(
        names.stream().allMatch(name -> name.matches("org\\.openpatent\\.[a-z-]+\\.[a-z-]+\\.v1")));
  }
}
