import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Receives webhooks and answers 204; writes its port into a file of the folder, and into another
 * one how many it has and when, in milliseconds since 1970, the first and the last came.
 */
public class Receiver {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final AtomicLong FIRST = new AtomicLong();
  private static volatile long last;

  public static void main(String[] folder) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 2000);
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.createContext("/", Receiver::take);
    server.start();
    Files.writeString(Path.of(folder[0], "receiver"), "" + server.getAddress().getPort());
    while (true) {
      Path written = Path.of(folder[0], "received.new");
      Files.writeString(written, COUNT.get() + " " + FIRST.get() + " " + last);
      Files.move(written, Path.of(folder[0], "received"), StandardCopyOption.ATOMIC_MOVE);
      Thread.sleep(100);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
    long now = System.currentTimeMillis();
    FIRST.compareAndSet(0, now);
    last = now;
    COUNT.incrementAndGet();
  }
}
