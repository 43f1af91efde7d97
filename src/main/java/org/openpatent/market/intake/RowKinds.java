package org.openpatent.market.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the kind of rows that an import names. */
@ApplicationScoped
class RowKinds {
  @Inject @Any Instance<RowKind> all;

  RowKind of(ImportJob job) {
    return all.stream().filter(one -> one.code().equals(job.kind)).findFirst().orElseThrow();
  }
}
