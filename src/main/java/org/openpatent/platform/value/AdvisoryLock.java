package org.openpatent.platform.value;

/**
 * A lock in the database on something that has no row, or whose row must stay free to be changed.
 * It does more than a lock of the JVM: it holds between all nodes, and is gone when its node is.
 */
public final class AdvisoryLock {
  private AdvisoryLock() {}

  /** Takes it until the end of the caller's transaction, unless another transaction has it. */
  public static boolean take(String name) {
    return Stateless.session()
        .doReturningWork(
            connection -> {
              try (var query =
                  connection.prepareStatement(
                      "select pg_try_advisory_xact_lock(hashtextextended(?, 10))")) {
                query.setString(1, name);
                try (var taken = query.executeQuery()) {
                  taken.next();
                  return taken.getBoolean(1);
                }
              }
            });
  }
}
