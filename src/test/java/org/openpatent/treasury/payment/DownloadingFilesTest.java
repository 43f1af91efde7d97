package org.openpatent.treasury.payment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** A payment file in the form that the caller asks for, executed on a working day. */
@QuarkusTest
class DownloadingFilesTest {
  private static String settlement;
  private static String export;

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  private String approved() {
    LocalDate monday = Settled.begin();
    String university = World.university();
    String firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    Settled.license(university, firm);
    return Settled.approved(programs.open(Settled.program(monday)), monday);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/xml | application/xml
          text/csv | text/csv
          text/csv, application/xml | application/xml
          text/csv, application/xml;q=0.5 | text/csv
          text/csv;q=0.3, application/xml;q=0.2 | text/csv
          application/xml;q=0.9, text/csv | text/csv
          application/* | application/xml
          text/* | text/csv
          */* | application/xml
          text/csv, */*;q=0.1 | text/csv
          application/xml;q=0, */* | text/csv
          text/html, text/csv;q=0.001 | text/csv
          """)
  void bodyAndHeaderFollowOneRule(String accept, String type) {
    if (export == null) {
      settlement = approved();
      export = Treasury.export(settlement).path("id");
    }
    Treasury.download(settlement, export, accept)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(type))
        .body(startsWith(type.equals("text/csv") ? "endToEndId," : "<?xml"));
  }

  @Test
  void whatIsNeitherIsNotAcceptable() {
    String approved = approved();
    String id = Treasury.export(approved).path("id");
    for (String accept : List.of("application/json", "text/html", "*/*;q=0", "text/csv;q=0")) {
      Treasury.download(approved, id, accept).then().spec(Acts.refused(406, "not-acceptable"));
    }
    Api.treasury()
        .accept("text/csv")
        .get("/v1/settlements/" + approved + "/exports/" + id + "?spreadsheet=true")
        .then()
        .statusCode(200)
        .body(startsWith("\uFEFFendToEndId"))
        .body(containsString(",'102611000013,"));
  }

  @Test
  void itIsExecutedOnAWorkingDay() {
    String approved = approved();
    LocalDate day = World.today();
    while (!day.getDayOfWeek().name().equals("SATURDAY")) {
      day = day.plusDays(1);
    }
    TimeMachine.travelTo(day);
    Treasury.export(approved).then().body("executionOn", equalTo(day.plusDays(2).toString()));
  }
}
