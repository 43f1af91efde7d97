package org.openpatent.incentive.subsidy;

import jakarta.inject.Singleton;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramKind;
import org.openpatent.treasury.program.Terms;

/** How the treasury drafts programs of this kind. */
@Singleton
public class SubsidyKind implements ProgramKind {
  @Override
  public String name() {
    return SubsidyProgram.KIND;
  }

  @Override
  public Class<? extends Terms> terms() {
    return SubsidyTerms.class;
  }

  @Override
  public Program draft(String code) {
    return new SubsidyProgram(code);
  }
}
