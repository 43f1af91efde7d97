package org.openpatent;

import java.time.LocalDate;

/**
 * One license of a new university and a new firm, both with accounts to be paid to, alone in a
 * program: settled, and approved on the first day it can be, which it is from now on.
 */
public final class SettledLicense {
  public final LocalDate monday = Settled.begin();
  public final String university = World.university();
  public final String firm = World.firm();
  public final String offer;
  public final String license;
  public final String program;
  public final String settlement;
  private final Programs programs = new Programs();

  public SettledLicense() {
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    offer = Settled.offer(university);
    license = World.license(firm, offer);
    program = programs.open(Settled.program(monday));
    settlement = Settled.approved(program, monday);
  }

  /** Exported and paid as well. */
  public static SettledLicense paid() {
    SettledLicense settled = new SettledLicense();
    Settled.answer(Settled.export(settled.settlement), "ACSC");
    return settled;
  }

  /** After the test: whatever it did, the books add up. */
  public void end() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }
}
