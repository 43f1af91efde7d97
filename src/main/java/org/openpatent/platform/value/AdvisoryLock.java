package org.openpatent.platform.value;

/**
 * A lock in the database on something that has no row, or whose row must stay free to be changed.
 * It does more than a lock of the JVM: it holds between all nodes, and is gone when its node is.
 */
public final class AdvisoryLock {
  private AdvisoryLock() {}

  /** Takes it until the end of the caller's transaction, unless another transaction has it. */
  public static boolean take(String name) {
    return "true".equals(ask("pg_try_advisory_xact_lock", name));
  }

  /** Takes it until the end of the caller's transaction, once no other transaction has it. */
  public static void await(String name) {
    ask("pg_advisory_xact_lock", name);
  }

  private static String ask(String function, String name) {
    return Stateless.session()
        .createNativeQuery(
            "select cast(" + function + "(hashtextextended(:name, 10)) as text)", String.class)
        .setParameter("name", name)
        .getSingleResult();
  }
}
