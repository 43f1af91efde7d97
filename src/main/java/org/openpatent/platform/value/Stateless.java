package org.openpatent.platform.value;

import io.quarkus.arc.Arc;
import org.hibernate.StatelessSession;

/**
 * Hibernate's stateless session of the caller's transaction, which does not compare later what it
 * has read. It is for facts that nobody changes and for rows that are written once: a claim would
 * spend as much on the comparison as on its statements. The framework gives it by injection alone,
 * which static methods of an entity do not have.
 */
public final class Stateless {
  private Stateless() {}

  public static StatelessSession session() {
    return Arc.container().instance(StatelessSession.class).get();
  }
}
