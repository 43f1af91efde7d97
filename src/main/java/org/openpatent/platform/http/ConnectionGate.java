package org.openpatent.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes what one client opens beyond its share of the connections, before anything is read from
 * it. It does more than {@code quarkus.http.limits.max-connections}, which counts the connections
 * of all clients together. Netty finds this class by its service file, if the system property
 * {@code io.netty.bootstrap.extensions} says so; the framework offers no place for it.
 */
public class ConnectionGate extends ChannelInitializerExtension {
  private volatile Quota connections;

  /** For Netty. */
  public ConnectionGate() {}

  ConnectionGate(Quota connections) {
    this.connections = connections;
  }

  @Override
  public void postInitializeServerChildChannel(Channel connection) {
    if (connection.remoteAddress() instanceof InetSocketAddress remote) {
      String client = remote.getAddress().getHostAddress();
      Quota quota = quota();
      if (quota.take(client, 1) == null) {
        connection.closeFuture().addListener(closed -> quota.give(client, 1));
      } else {
        connection.pipeline().addFirst(new Closing());
      }
    }
  }

  /** Closes a connection once it belongs to a thread; before that it cannot be closed. */
  private static final class Closing extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel connection) {
      connection.close();
    }
  }

  private Quota quota() {
    if (connections == null) {
      connections =
          new Quota(
              Long.MAX_VALUE, // the framework counts them all
              ConfigProvider.getConfig()
                  .getValue("openpatent.limits.connections-per-client", Long.class));
    }
    return connections;
  }
}
