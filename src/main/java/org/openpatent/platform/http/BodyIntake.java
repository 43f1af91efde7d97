package org.openpatent.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Reads bodies on the event loop, so that no worker waits for one. It does more than the body
 * handler of Vert.x, which knows only a largest size: a body must also come as fast as the slowest
 * line that is served, and there must be memory for it.
 */
@Singleton
class BodyIntake {
  private static final String FILE_TYPE = "application/xml";

  @Inject PlatformConfig config;
  @Inject Admission admission;
  @Inject SlowClients clients;

  /** Calls one of the two, once, on the event loop; neither when the client goes away. */
  void read(RoutingContext routing, Consumer<Problem> refused, Consumer<Integer> whole) {
    HttpServerRequest request = routing.request();
    if (isEmpty(request)) {
      whole.accept(0);
    } else if (announcedLength(request) > mostBytes(request)) {
      refused.accept(new Problem(Code.BODY_TOO_LARGE));
    } else {
      new Intake(routing, refused, whole).begin();
    }
  }

  private static boolean isEmpty(HttpServerRequest request) {
    return request.isEnded()
        || announcedLength(request) == 0
            && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private static long announcedLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length); // Vert.x has refused what is no number
  }

  /** XML comes as a file; where none is taken, its type is refused before it is read. */
  private static boolean isFile(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.regionMatches(true, 0, FILE_TYPE, 0, FILE_TYPE.length());
  }

  private long mostBytes(HttpServerRequest request) {
    return isFile(request) ? config.limits().fileBytes() : config.limits().bodyBytes();
  }

  /** One body while it comes. */
  private final class Intake {
    private final RoutingContext routing;
    private final Consumer<Problem> refused;
    private final Consumer<Integer> whole;
    private final String client;
    private final SlowClients.Transfer transfer;
    private List<byte[]> pieces = new ArrayList<>();
    private int length;

    Intake(RoutingContext routing, Consumer<Problem> refused, Consumer<Integer> whole) {
      this.routing = routing;
      this.refused = refused;
      this.whole = whole;
      client = Admission.client(routing);
      transfer = clients.receiving(() -> refuse(Code.BODY_TOO_SLOW));
    }

    void begin() {
      HttpServerRequest request = routing.request();
      request.handler(this::take).endHandler(end -> complete()).exceptionHandler(gone -> drop());
      if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
        routing.response().writeContinue();
      }
      request.resume();
    }

    private void take(Buffer piece) {
      if (pieces == null) {
        return; // the rest of a body that was refused
      }
      Code refusal =
          length + piece.length() > mostBytes(routing.request())
              ? Code.BODY_TOO_LARGE // sent in chunks, so that its length was not announced
              : admission.memory.take(client, piece.length());
      if (refusal != null) {
        refuse(refusal);
        return;
      }
      pieces.add(piece.getBytes());
      length += piece.length();
      transfer.moved(piece.length());
    }

    private void complete() {
      if (pieces == null) {
        return;
      }
      transfer.end();
      if (isFile(routing.request())) {
        routing.put(SentFile.KEY, new SentFile(pieces));
      } else {
        // where the framework looks for a body that was read before
        ((RoutingContextInternal) routing).setBody(joined());
      }
      pieces = null;
      whole.accept(length);
    }

    private Buffer joined() {
      if (pieces.size() == 1) {
        return Buffer.buffer(pieces.get(0));
      }
      Buffer body = Buffer.buffer(length);
      pieces.forEach(body::appendBytes);
      return body;
    }

    private void refuse(Code code) {
      if (pieces != null) {
        drop();
        refused.accept(new Problem(code));
      }
    }

    private void drop() {
      if (pieces != null) {
        pieces = null;
        transfer.end();
        admission.memory.give(client, length);
      }
    }
  }
}
