package org.openpatent.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Closes a connection that has more requests sent ahead than its limit. Vert.x has none: it keeps
 * each request until the answers before it are written.
 */
final class PipelineLimit extends ChannelDuplexHandler {
  private final int most;
  private int unanswered = 1; // the request that it was installed for
  private boolean stopped;

  private PipelineLimit(int most) {
    this.most = most;
  }

  /** Puts it between the decoder and what queues requests, once for a connection. */
  static void install(RoutingContext routing, int most) {
    if (routing.request().connection() instanceof ConnectionBase connection) {
      var last = connection.channelHandlerContext();
      if (!last.isRemoved() && last.pipeline().get(PipelineLimit.class) == null) {
        last.pipeline().addBefore(last.name(), null, new PipelineLimit(most));
      }
    }
  }

  /** Lets nothing more of the connection through, until it is closed. */
  static void stop(RoutingContext routing) {
    if (routing.request().connection() instanceof ConnectionBase connection) {
      PipelineLimit limit = connection.channelHandlerContext().pipeline().get(PipelineLimit.class);
      if (limit != null) {
        limit.stopped = true;
      }
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!stopped && message instanceof HttpRequest && ++unanswered > most) {
      context.close();
    }
    if (stopped || unanswered > most) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean interim =
        message instanceof HttpResponse head
            && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof LastHttpContent && !interim) {
      unanswered--;
    }
    context.write(message, promise);
  }
}
