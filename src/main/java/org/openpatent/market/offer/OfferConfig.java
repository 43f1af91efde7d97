package org.openpatent.market.offer;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The numbers and words of the declaration that no published text fixes. */
@ConfigMapping(prefix = "openpatent.offers")
public interface OfferConfig {
  /** Shortest minimum term, in months. */
  int minimumTermMonths();

  /** How many days ahead a withdrawal may be announced; until then the patent stays offered. */
  int withdrawalDays();

  /** Words that make a declaration an advertisement [IR 85]. */
  List<String> advertisingWords();

  /** Soft ceiling of lump sum and entry fee, in CNY with two decimals. */
  String lumpSumCeiling();

  /** Soft ceiling of a running royalty on net sales, in percent. */
  String netSalesCeilingPercent();

  /** Soft ceiling of a running royalty on profit, in percent. */
  String profitCeilingPercent();
}
