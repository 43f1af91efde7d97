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

  /** Lump sums and entry fees above this are published with a warning; in CNY with two decimals. */
  String lumpSumCeiling();

  /** Running royalties on net sales above this are published with a warning; in percent. */
  String netSalesCeilingPercent();

  /** Running royalties on profit above this are published with a warning; in percent. */
  String profitCeilingPercent();
}
