package org.openpatent;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests at the same moment. */
public final class Race {
  private static final int RACERS = 16;

  private Race() {}

  /** Sixteen times the same. */
  public static List<Response> run(Callable<Response> racer) throws Exception {
    return run(Collections.nCopies(RACERS, racer));
  }

  /** Their answers, in the same order. */
  public static List<Response> run(List<Callable<Response>> racers) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(racers.size());
    try {
      CyclicBarrier start = new CyclicBarrier(racers.size());
      List<Future<Response>> running = new ArrayList<>();
      for (Callable<Response> racer : racers) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return racer.call();
                }));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : running) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
