package org.openpatent.market.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentsDescribed;
import org.openpatent.party.organization.OrganizationChanged;

/**
 * Keeps the catalog in step: an entry is written in the transaction that writes its patent or
 * offer. What is many patents at once, those of an organization that is called otherwise now and
 * those from before there was a catalog, is done in small transactions by a job.
 */
@ApplicationScoped
public class CatalogFilling {
  /** Some tenths of a second; as long a patent that is being described waits to be changed. */
  private static final int AT_ONCE = 500;

  void follow(@Observes PatentsDescribed change) {
    CatalogEntry.describe(change.numbers());
  }

  void follow(@Observes LegalStatusChanged change) {
    followOwners(change.event().type, change.patent());
  }

  void follow(@Observes LegalEventAnnulled change) {
    followOwners(change.event().type, change.patent());
  }

  private static void followOwners(LegalEventType type, Patent patent) {
    if (type == LegalEventType.TRANSFERRED) {
      CatalogEntry.describe(List.of(patent.number));
    }
  }

  void follow(@Observes OrganizationChanged change) {
    CatalogTask.addAllOf(change.creditCode());
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void fill() {
    while (QuarkusTransaction.requiringNew().call(CatalogFilling::some)) {
      // until there is nothing left to do
    }
  }

  private static boolean some() {
    List<String> taken = CatalogTask.take(AT_ONCE);
    if (!taken.isEmpty()) {
      CatalogEntry.describe(taken);
    }
    return !taken.isEmpty();
  }
}
