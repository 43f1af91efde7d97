package org.openpatent.market.license;

/** How the end of a license has moved with the end of its patent. */
enum EndMoved {
  EARLIER,
  SAME,
  LATER;

  static EndMoved of(int comparison) {
    if (comparison == 0) {
      return SAME;
    }
    return comparison < 0 ? EARLIER : LATER;
  }
}
