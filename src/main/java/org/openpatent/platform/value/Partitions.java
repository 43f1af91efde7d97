package org.openpatent.platform.value;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Tables that lie in partitions by time, so that what is over goes with its partition. The service
 * owns no table; it asks the database for one step after the other, and the database says what is
 * to be done (V200). Any number of nodes may ask at the same time.
 */
public final class Partitions {
  private static final Logger LOG = Logger.getLogger(Partitions.class);
  private static final String BUSY = "busy";

  /** What lies in the default partition is moved; no request waits for anything as long. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Partitions() {}

  /**
   * Makes partitions ahead and drops those of which all is over, each in a transaction of its own.
   *
   * @param over what is before it; of what is younger than the database allows nothing goes
   */
  public static void tend(String table, Instant over) {
    String done;
    do {
      done = QuarkusTransaction.requiringNew().call(() -> step(table, over));
      if (done != null) {
        LOG.infof("partitions of %s: %s", table, done);
      }
    } while (done != null && !done.equals(BUSY)); // then at the next turn
  }

  private static String step(String table, Instant over) {
    StatementLimit.raise(LONGEST);
    return Stateless.session()
        .createNativeQuery("select partition_step(:name, :over)", String.class)
        .setParameter("name", table)
        .setParameter("over", over)
        .getSingleResultOrNull();
  }
}
