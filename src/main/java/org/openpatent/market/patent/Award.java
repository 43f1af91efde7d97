package org.openpatent.market.patent;

/** What a patent can win, and in which grades. */
public enum Award {
  CHINA_PATENT_AWARD;

  /** From the highest down. */
  public enum AwardGrade {
    GOLD,
    SILVER,
    EXCELLENCE
  }
}
