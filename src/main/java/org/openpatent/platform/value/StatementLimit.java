package org.openpatent.platform.value;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sets how long one statement of a transaction may take. It does more than Hibernate's time limit,
 * which is set query by query: it holds for plain JDBC too. A connection comes with the limit of a
 * request (see {@code application.properties}); long work raises it, and the end of the transaction
 * takes the raised limit back. {@link DatabaseSilence} goes along.
 */
@LongWork
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class StatementLimit {
  /** Gives the statements of the transaction at hand so much time. */
  public static void raise(Duration most) {
    Stateless.session()
        .doWork(
            connection -> {
              try (var set =
                  connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
                set.setString(1, most.toMillis() + "ms");
                set.execute();
              }
              DatabaseSilence.bear(connection, most);
            });
  }

  /**
   * What the work makes, in a transaction of its own; empty where a statement of it takes longer.
   */
  public static <T> Optional<T> within(Duration most, Supplier<T> work) {
    try {
      return Optional.of(
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    raise(most);
                    return work.get();
                  }));
    } catch (RuntimeException failed) {
      if (isEnded(failed)) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  private static boolean isEnded(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && "57014".equals(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  @AroundInvoke
  Object raise(InvocationContext invocation) throws Exception {
    if (QuarkusTransaction.getStatus()
        == Status.STATUS_ACTIVE) { // reads of the same class have none
      raise(Duration.ofSeconds(invocation.getInterceptorBinding(LongWork.class).seconds()));
    }
    return invocation.proceed();
  }
}
