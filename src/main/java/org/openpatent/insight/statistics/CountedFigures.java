package org.openpatent.insight.statistics;

import java.util.List;

/**
 * What a feature has to count. Every bean that implements it is asked, so a feature above this one
 * adds its indicators and dimensions to the statistics by such a bean and changes nothing here.
 */
public interface CountedFigures {
  /** In the order in which they are told. */
  List<Counted> counted();
}
