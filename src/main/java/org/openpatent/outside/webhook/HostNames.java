package org.openpatent.outside.webhook;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/**
 * Looks up names. It does more than the JDK, whose look-up holds a thread until a name server that
 * does not answer is given up.
 */
@ApplicationScoped
class HostNames {
  private static final long QUERY_MILLIS = 2000;

  private final NioEventLoopGroup thread =
      new NioEventLoopGroup(1, new DefaultThreadFactory("names-of-webhooks", true));

  private final DnsNameResolver resolver =
      new DnsNameResolverBuilder(thread.next())
          .datagramChannelType(NioDatagramChannel.class)
          .socketChannelType(NioSocketChannel.class)
          .queryTimeoutMillis(QUERY_MILLIS)
          .build();

  @PreDestroy
  void stop() {
    thread.shutdownGracefully();
  }

  /** All that a name has, of IPv4 and IPv6; fails if it has none. */
  Future<List<InetAddress>> addresses(String host) {
    Promise<List<InetAddress>> found = Promise.promise();
    resolver
        .resolveAll(host)
        .addListener(
            (io.netty.util.concurrent.Future<List<InetAddress>> done) -> {
              if (done.isSuccess()) {
                found.complete(done.getNow());
              } else {
                found.fail(done.cause());
              }
            });
    return found.future();
  }
}
