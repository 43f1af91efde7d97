package org.openpatent.platform.http;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * An answer of any length, made part by part: each when the client has taken the one before it. It
 * does more than a {@code Multi}: a refusal by the first part is still a problem, each part has a
 * transaction of its own, and what is on its way counts as the client's memory. So an answer costs
 * the memory of one part, and no worker and no connection to the database while the client is slow;
 * a client that goes away ends it.
 *
 * <p>A resource returns it like a view, under one or several media types. {@link #next} runs on a
 * worker in a transaction of its own, so that what it reads is forgotten with it; rows are read by
 * pages in keyset order. The first part is made before the status is sent: what it throws becomes a
 * problem. What a later one throws breaks the answer off, so that it cannot be taken for whole.
 * Parts of some ten to some hundred kilobytes are best. Each belongs to one answer and keeps its
 * place in fields of its own.
 */
public interface Download {
  /** The next part, or null at the end; never called again after that, and never twice at once. */
  byte[] next() throws IOException;

  /** Writes one page of rows, which are none only where there are none at all. */
  @FunctionalInterface
  interface PageWriter<R> {
    byte[] write(List<R> rows, boolean first) throws IOException;
  }

  /**
   * A part for each page of rows.
   *
   * @param key where a row stands in the order of the pages
   * @param page the rows after a key, or the first ones after null; empty at the end
   */
  static <R, K> Download ofPages(
      Function<R, K> key, Function<K, List<R>> page, PageWriter<R> writer) {
    return new Download() {
      private boolean begun;
      private K last;

      @Override
      public byte[] next() throws IOException {
        List<R> rows = page.apply(last);
        if (begun && rows.isEmpty()) {
          return null;
        }
        byte[] part = writer.write(rows, !begun);
        begun = true;
        last = rows.isEmpty() ? null : key.apply(rows.get(rows.size() - 1));
        return part;
      }
    };
  }
}
