package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three connections a client, silent or not. */
class ConnectionGateTest {
  private final ConnectionGate gate = new ConnectionGate(new Quota(1000, 3));
  private final NioEventLoopGroup threads = new NioEventLoopGroup(1);
  private Channel server;

  @BeforeEach
  void listen() throws InterruptedException {
    server =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel connection) {
                    gate.postInitializeServerChildChannel(connection);
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
  }

  @AfterEach
  void end() {
    threads.shutdownGracefully();
  }

  @Test
  void whatAClientOpensBeyondItsShareIsClosedAndAClosedOneGivesItsPlaceBack() throws IOException {
    try (Socket first = connect("127.0.0.1");
        Socket second = connect("127.0.0.1");
        Socket third = connect("127.0.0.1");
        Socket fourth = connect("127.0.0.1");
        Socket other = connect("127.0.0.2")) {
      assertOpen(first, second, third, other);
      assertEquals(-1, fourth.getInputStream().read());
      first.shutdownOutput(); // the server closes it
      assertOpen(other); // time enough to see it
      try (Socket fifth = connect("127.0.0.1")) {
        assertOpen(fifth);
      }
    }
  }

  private Socket connect(String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(server.localAddress());
    socket.setSoTimeout(200);
    return socket;
  }

  private static void assertOpen(Socket... sockets) {
    for (Socket socket : sockets) {
      assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
    }
  }
}
