package org.openpatent.platform.value;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * What is kept beside a change, its events and its answer, is written before the commit by one
 * statement for all of it: it costs one round trip in all, and is there exactly if the change is.
 */
@ApplicationScoped
public class LastWrites {
  @Inject TransactionSynchronizationRegistry transactions;
  @Inject TransactionManager manager;
  @Inject Session session;
  @Inject AgroalDataSource database;

  /** An {@code insert} without a semicolon, and its parameters in order. */
  public record LastWrite(String insert, List<Object> parameters) {
    /**
     * Several rows at once, to the end of an insert that selects them from {@code r}. The
     * parameters have their types, so that the database reads no JSON for them.
     *
     * @param insert up to and without {@code from}
     * @param row the places of the parameters of one row, by commas
     * @param rows the parameters of each row in order, null among them
     */
    public static LastWrite ofRows(String insert, String row, List<List<Object>> rows) {
      String values = "(" + row + ")" + (", (" + row + ")").repeat(rows.size() - 1);
      return new LastWrite(
          insert + " from (values " + values + ") r", rows.stream().flatMap(List::stream).toList());
    }
  }

  private final class Collected implements Synchronization {
    private final List<Supplier<LastWrite>> waiting = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      session.flush();
      now(waiting.stream().map(Supplier::get).filter(Objects::nonNull).toList());
    }

    @Override
    public void afterCompletion(int status) {
      // nothing is kept for longer than the transaction
    }
  }

  /**
   * Adds something to what the caller's transaction writes last.
   *
   * @param write asked once all changes were written; may answer null for nothing
   */
  public void add(Supplier<LastWrite> write) {
    Collected collected = (Collected) transactions.getResource(LastWrites.class);
    if (collected == null) {
      collected = new Collected();
      transactions.putResource(LastWrites.class, collected);
      session.isJoinedToTransaction(); // it joins the transaction now, which it may not at its end
      register(collected);
    }
    collected.waiting.add(write);
  }

  /** Writes at once, in the caller's transaction. */
  public void now(List<LastWrite> writes) {
    if (writes.isEmpty()) {
      return;
    }
    // Hibernate may have given its connection back already, and would keep another one
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(one(writes))) {
      int place = 0;
      for (LastWrite write : writes) {
        for (Object parameter : write.parameters) {
          statement.setObject(++place, parameter);
        }
      }
      statement.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String one(List<LastWrite> writes) {
    StringBuilder one = new StringBuilder();
    int last = writes.size() - 1;
    for (int i = 0; i < last; i++) {
      one.append(i == 0 ? "with " : ", ");
      one.append("also_").append(i).append(" as (").append(writes.get(i).insert).append(") ");
    }
    return one.append(writes.get(last).insert).toString();
  }

  /** Before Hibernate, which gives the connection back when its own turn comes. */
  private void register(Synchronization collected) {
    try {
      manager.getTransaction().registerSynchronization(collected);
    } catch (RollbackException | SystemException ended) {
      throw new IllegalStateException(ended);
    }
  }
}
