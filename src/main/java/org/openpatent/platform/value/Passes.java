package org.openpatent.platform.value;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs passes over what waits in the database: so many at a time in this node, and one more is
 * queued, which finds what came meanwhile. A further one is dropped, because the queued one will
 * find the same.
 */
public final class Passes {
  private final ThreadPoolExecutor threads;
  private final Runnable pass;

  public Passes(int atATime, Runnable pass) {
    this.pass = pass;
    threads =
        new ThreadPoolExecutor(
            atATime,
            atATime,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Asks for a pass, and does not wait for it. */
  public void begin() {
    threads.execute(pass);
  }

  /** Interrupts the passes that run, and begins no other. */
  public void stop() {
    threads.shutdownNow();
  }
}
