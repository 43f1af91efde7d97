package org.openpatent.shape.violations.platform;

import org.openpatent.shape.violations.patent.Innocent;

/** The platform knows no feature. */
class KnowsAFeature {
  Innocent feature;
}
