package org.openpatent.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is done again and again beside a test, until it ends. */
final class Work implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean ended;

  /** In a thread of its own, with a pause after each time. */
  void repeat(int pauseMillis, Callable<?> step) {
    running.add(
        threads.submit(
            () -> {
              while (!ended) {
                step.call();
                Thread.sleep(pauseMillis);
              }
              return null;
            }));
  }

  /** Throws what failed so far. */
  void check() throws Exception {
    for (Future<?> one : running) {
      if (one.isDone()) {
        one.get();
      }
    }
  }

  /** Once each has done what it is at; throws what failed. */
  void end() throws Exception {
    ended = true;
    for (Future<?> one : running) {
      one.get();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
