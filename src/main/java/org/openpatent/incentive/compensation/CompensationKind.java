package org.openpatent.incentive.compensation;

import jakarta.inject.Singleton;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramKind;
import org.openpatent.treasury.program.Terms;

/** How the treasury drafts programs of this kind. */
@Singleton
public class CompensationKind implements ProgramKind {
  @Override
  public String name() {
    return CompensationProgram.KIND;
  }

  /** All programs were of this kind before there were kinds, and clients of that time name none. */
  @Override
  public boolean isDefault() {
    return true;
  }

  @Override
  public Class<? extends Terms> terms() {
    return CompensationTerms.class;
  }

  @Override
  public Program draft(String code) {
    return new CompensationProgram(code);
  }
}
