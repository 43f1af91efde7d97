package org.openpatent.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;

/**
 * A file on its way to the disk: no piece of it is kept in memory, and the client is made to wait
 * while the disk is behind. Used on one event loop only.
 */
final class SpooledFile {
  private final Vertx vertx;
  private final String path;
  private final AsyncFile out;

  private SpooledFile(Vertx vertx, String path, AsyncFile out) {
    this.vertx = vertx;
    this.path = path;
    this.out = out;
  }

  static Future<SpooledFile> create(Vertx vertx) {
    return vertx
        .fileSystem()
        .createTempFile("openpatent-", ".sent", "rw-------")
        .compose(
            path ->
                vertx
                    .fileSystem()
                    .open(path, new OpenOptions().setWrite(true))
                    .map(out -> new SpooledFile(vertx, path, out)));
  }

  /** Holds the request back until the disk has caught up. */
  Future<Void> write(HttpServerRequest request, Buffer piece) {
    Future<Void> written = out.write(piece);
    if (out.writeQueueFull()) {
      request.pause();
      out.drainHandler(caughtUp -> request.resume());
    }
    return written;
  }

  /**
   * @param discarded is called once, when the file is gone
   */
  Future<SentFile> complete(long bytes, Runnable discarded) {
    return out.close().map(closed -> new SentFile(Path.of(path), bytes, () -> delete(discarded)));
  }

  void drop() {
    out.close().onComplete(closed -> delete(() -> {}));
  }

  private void delete(Runnable discarded) {
    vertx.fileSystem().delete(path).onComplete(gone -> discarded.run());
  }
}
