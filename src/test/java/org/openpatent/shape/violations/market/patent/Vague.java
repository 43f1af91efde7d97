package org.openpatent.shape.violations.market.patent;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Quantities that round, and a time of no place. */
class Vague {
  double ratio;
  float share;
  double[] parts;
  List<Double> boxed;
  Map<String, LocalDateTime> when;
}
