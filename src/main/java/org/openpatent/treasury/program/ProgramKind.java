package org.openpatent.treasury.program;

/**
 * A kind of programs, as far as drafting one needs to know it; what settling and paying need, the
 * program itself implements ({@code treasury.settlement.Kind}). The feature that knows what is paid
 * for has one bean of it, beside its {@link Terms} and its subclass of {@link Program}.
 */
public interface ProgramKind {
  /** In capitals; the discriminator of the programs. */
  String name();

  /** Whether a new draft that names no kind is of this one; true for one kind alone. */
  default boolean isDefault() {
    return false;
  }

  /** The record that a draft's body is read as. */
  Class<? extends Terms> terms();

  /** A new draft, which has neither name nor terms yet. */
  Program draft(String code);
}
