package org.openpatent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openpatent.market.patent.PatentKind;

/** What the tests of a license's end begin with. */
public abstract class FreeLicenseUntil2031 {
  protected String university;
  protected String firm;
  protected String patent;
  protected String offer;
  protected String license;

  @BeforeEach
  void aFreeLicenseUntil2031() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    firm = World.firm();
    patent = World.patent(university, PatentKind.INVENTION);
    offer = World.offer(university, World.offerBody(patent));
    license = World.license(firm, offer);
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }
}
