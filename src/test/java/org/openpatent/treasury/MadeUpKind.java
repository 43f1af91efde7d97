package org.openpatent.treasury;

import jakarta.inject.Singleton;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramKind;
import org.openpatent.treasury.program.Terms;

/** So that the kind of the tests is drafted over HTTP as every kind is. */
@Singleton
class MadeUpKind implements ProgramKind {
  @Override
  public String name() {
    return MadeUpProgram.KIND;
  }

  @Override
  public Class<? extends Terms> terms() {
    return MadeUpTerms.class;
  }

  @Override
  public Program draft(String code) {
    return new MadeUpProgram(code);
  }
}
