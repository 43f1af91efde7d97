package org.openpatent;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A recorded license, alone in an open program that asks for the day of recordal. */
public abstract class RecordedLicense {
  protected final Programs programs = new Programs();
  protected LocalDate monday;
  protected String university;
  protected String firm;
  protected String offer;
  protected String license;
  protected String program;

  @BeforeEach
  void aRecordedLicense() {
    monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    offer = Settled.offer(university);
    license = World.license(firm, offer);
    Acts.enterRecordal(Api.agency(), license, "GX-1", monday).then().statusCode(200);
    Map<String, Object> body = Settled.program(monday);
    body.put("dateBasis", "RECORDED");
    program = programs.open(body);
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  protected static void record(String license, LocalDate on) {
    Acts.enterRecordal(Api.agency(), license, "GX-" + on, on).then().statusCode(200);
  }
}
