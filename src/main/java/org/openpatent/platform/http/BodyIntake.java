package org.openpatent.platform.http;

import io.vertx.core.Vertx;
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
 * line that is served, and there must be room for it: on the disk for a file, else in memory.
 */
@Singleton
class BodyIntake {
  @Inject Vertx vertx;
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

  private static boolean isFile(HttpServerRequest request) {
    return SentFile.isType(request.getHeader(HttpHeaders.CONTENT_TYPE));
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
    private final Quota room;
    private List<byte[]> pieces = new ArrayList<>();
    private SpooledFile file;
    private int length;

    Intake(RoutingContext routing, Consumer<Problem> refused, Consumer<Integer> whole) {
      this.routing = routing;
      this.refused = refused;
      this.whole = whole;
      client = Admission.client(routing);
      transfer = clients.receiving(() -> refuse(Code.BODY_TOO_SLOW));
      room = isFile(routing.request()) ? admission.disk : admission.memory;
    }

    void begin() {
      HttpServerRequest request = routing.request();
      request.handler(this::take).endHandler(end -> complete()).exceptionHandler(gone -> drop());
      if (isFile(request)) {
        request.pause();
        SpooledFile.create(vertx)
            .onSuccess(this::receive)
            .onFailure(full -> refuse(Code.OVERLOADED));
      } else {
        receive(null);
      }
    }

    private void receive(SpooledFile created) {
      if (pieces == null) { // the client has gone meanwhile
        created.drop();
        return;
      }
      file = created;
      HttpServerRequest request = routing.request();
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
              : room.take(client, piece.length());
      if (refusal != null) {
        refuse(refusal);
        return;
      }
      length += piece.length();
      transfer.moved(piece.length());
      if (file == null) {
        pieces.add(piece.getBytes());
      } else {
        file.write(routing.request(), piece).onFailure(full -> refuse(Code.OVERLOADED));
      }
    }

    private void complete() {
      if (pieces == null) {
        return;
      }
      transfer.end();
      if (file != null) {
        file.complete(length, () -> admission.disk.give(client, length))
            .onSuccess(this::hand)
            .onFailure(full -> refuse(Code.OVERLOADED));
        return;
      }
      // where the framework looks for a body that was read before
      ((RoutingContextInternal) routing).setBody(joined());
      pieces = null;
      whole.accept(length);
    }

    private void hand(SentFile sent) {
      if (pieces == null) {
        return; // the client has gone meanwhile, and the file with it
      }
      pieces = null;
      routing.put(SentFile.KEY, sent);
      whole.accept(0); // it takes no memory
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
        room.give(client, length);
        if (file != null) {
          file.drop();
        }
      }
    }
  }
}
