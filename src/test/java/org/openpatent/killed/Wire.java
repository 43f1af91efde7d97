package org.openpatent.killed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The network before a database. It can be cut: the database sees its clients go, as it does sooner
 * or later, but whoever asked it is told nothing any more, not even that the connection is gone.
 */
final class Wire implements AutoCloseable {
  private static final int ANY = 0;
  private static final int QUEUE = 50;

  private final ServerSocket entrance;
  private final int database;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final Set<Socket> toDatabase = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Wire(int database) throws IOException {
    this.database = database;
    entrance = new ServerSocket(ANY, QUEUE, InetAddress.getLoopbackAddress());
    threads.submit(this::serve);
  }

  int port() {
    return entrance.getLocalPort();
  }

  private Void serve() throws IOException {
    while (true) {
      Socket client = entrance.accept();
      clients.add(client);
      if (!cut) {
        connect(client);
      }
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
      toDatabase.add(server);
      threads.submit(() -> carry(client, server));
      threads.submit(() -> carry(server, client));
    } catch (ConnectException away) {
      client.close();
    }
  }

  private Void carry(Socket from, Socket to) throws IOException {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] piece = new byte[8192];
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        out.write(piece, 0, length);
      }
    } finally {
      if (!cut) {
        from.close();
        to.close();
      }
    }
    return null;
  }

  void cut() throws IOException {
    cut = true;
    for (Socket server : toDatabase) {
      server.close();
    }
  }

  /** For those who connect anew. */
  void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    threads.shutdownNow();
    for (Socket client : clients) {
      client.close();
    }
  }
}
