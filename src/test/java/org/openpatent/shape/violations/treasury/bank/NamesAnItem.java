package org.openpatent.shape.violations.treasury.bank;

/** In a comment: what a patent is worth. */
class NamesAnItem {
  String relicensed;
  static final String TEXT = "OFFERED";
}
