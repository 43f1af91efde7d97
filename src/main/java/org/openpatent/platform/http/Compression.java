package org.openpatent.platform.http;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/**
 * In which coding an answer goes out. It asks the server's own compressor, so that what is said
 * here and what that one does are the same.
 */
final class Compression extends HttpContentCompressor {
  private static final Compression SERVER = new Compression();

  private Compression() {
    super(StandardCompressionOptions.gzip(), StandardCompressionOptions.deflate());
  }

  /** Null for none. */
  static String of(HttpServerRequest request) {
    List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT_ENCODING);
    return accepted.isEmpty() || request.version() == HttpVersion.HTTP_1_0
        ? null
        : SERVER.determineEncoding(String.join(",", accepted));
  }
}
