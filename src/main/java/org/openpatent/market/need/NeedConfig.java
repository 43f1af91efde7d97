package org.openpatent.market.need;

import io.smallrye.config.ConfigMapping;

/** The numbers of needs that no text fixes. */
@ConfigMapping(prefix = "openpatent.needs")
public interface NeedConfig {
  /** So many needs of a firm may be open at a time. */
  int openPerFirm();
}
