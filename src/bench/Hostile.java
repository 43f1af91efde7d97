import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Attacks a service on 127.0.0.1 and tells who else was answered: a probe every tenth of a second,
 * during each attack and after it, from the attackers' own address, which is the worst place to ask
 * from.
 */
class Hostile {
  private static final int PATIENCE_MILLIS = 2000;
  private static final String LARGE = "/v1/offers?limit=200";

  private static int port;
  private static Path log;
  private static String token;
  private static final List<Socket> OPEN = new CopyOnWriteArrayList<>();

  private interface Attack {
    void begin() throws IOException, InterruptedException;
  }

  public static void main(String[] arguments) throws Exception {
    port = Integer.parseInt(arguments[0]);
    log = Path.of(arguments[1]);
    token = Files.readAllLines(Path.of(arguments[2])).get(0);
    int seconds = Integer.parseInt(arguments[3]);
    System.out.printf(
        "%-44s %16s %16s %6s %7s%n", "", "answered during", "answered after", "alive", "ERRORs");
    boolean held = true;
    for (int i = 0; i < 200; i++) {
      status(LARGE); // until it is compiled
    }
    held &= run("nobody else", seconds, () -> {});
    held &= run("30 x 100 pipelined answers, unread, closed", seconds, () -> unread(30, 100));
    held &= run("HTTP/2, window 0, 30 streams", seconds, () -> closedWindow(30));
    held &= run("24 bodies, a byte in ten seconds", seconds, () -> trickle(24));
    held &= run("200 bodies, a byte in ten seconds", seconds, () -> trickle(200));
    held &= run("300 broken chunks", seconds, () -> broken(300, "zz\r\n{}\r\n0\r\n\r\n"));
    held &= run("300 clients that vanish in a body", seconds, () -> broken(300, "5\r\n{"));
    held &= run("300 clients that vanish before an answer", seconds, () -> vanish(300));
    held &= run("20,000 requests sent ahead", seconds, () -> unread(1, 20_000));
    held &= run("500 silent connections", seconds, () -> connections(500));
    System.exit(held ? 0 : 1);
  }

  private static boolean run(String name, int seconds, Attack attack) throws Exception {
    long errors = errors();
    Thread attacker =
        new Thread(
            () -> {
              try {
                attack.begin();
              } catch (IOException refused) {
                // the service defends itself
              } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
              }
            });
    attacker.start();
    Probes during = probe(seconds);
    attacker.interrupt();
    attacker.join(5000);
    for (Socket socket : OPEN) {
      reset(socket);
    }
    OPEN.clear();
    Probes after = probe(Math.max(2, seconds / 2));
    int alive = status("/health/live");
    System.out.printf("%-44s %16s %16s %6d %7d%n", name, during, after, alive, errors() - errors);
    return during.whole() && after.whole() && errors() == errors;
  }

  // --- Probes -----------------------------------------------------------------------------------

  private record Probes(int answered, int asked, long slowestMillis) {
    boolean whole() {
      return answered == asked;
    }

    @Override
    public String toString() {
      return answered + "/" + asked + " " + slowestMillis + " ms";
    }
  }

  private static Probes probe(int seconds) throws InterruptedException {
    int answered = 0;
    int asked = 0;
    long slowest = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      long begun = System.nanoTime();
      answered += status("/v1/offers?limit=1") == 200 ? 1 : 0;
      slowest = Math.max(slowest, (System.nanoTime() - begun) / 1_000_000);
      asked++;
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return new Probes(answered, asked, slowest);
  }

  private static int status(String path) {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Connection", "close");
      int status = connection.getResponseCode();
      connection.disconnect();
      return status;
    } catch (IOException none) {
      return 0;
    }
  }

  private static long errors() {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" ERROR ")).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // --- Attacks ----------------------------------------------------------------------------------

  private static void unread(int connections, int requests) throws IOException {
    for (int i = 0; i < connections; i++) {
      write(connect(), "GET %s HTTP/1.1\r\nHost: test\r\n\r\n".formatted(LARGE).repeat(requests));
    }
  }

  private static void closedWindow(int streams) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    frame(out, 4, 0, 0, new byte[] {0, 4, 0, 0, 0, 0}); // SETTINGS: initial window 0
    for (int i = 0; i < streams; i++) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      head.write(0x82); // :method GET
      head.write(0x86); // :scheme http
      literal(head, 4, LARGE); // :path
      literal(head, 1, "127.0.0.1"); // :authority
      frame(out, 1, 5, 2 * i + 1, head.toByteArray()); // HEADERS, the end of both
    }
    Socket socket = connect();
    socket.getOutputStream().write(bytes.toByteArray());
    socket.getOutputStream().flush();
  }

  private static void literal(ByteArrayOutputStream head, int name, String value) {
    head.write(name);
    head.write(value.length());
    head.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
  }

  private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] content)
      throws IOException {
    out.writeByte(0);
    out.writeShort(content.length);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(content);
  }

  private static void trickle(int bodies) throws IOException, InterruptedException {
    for (int i = 0; i < bodies; i++) {
      write(connect(), post("Content-Length: 100000"));
    }
    while (true) {
      for (Socket socket : OPEN) {
        try {
          write(socket, "{");
        } catch (IOException cutOff) {
          // that one is over
        }
      }
      TimeUnit.SECONDS.sleep(10);
    }
  }

  private static void broken(int clients, String body) throws IOException, InterruptedException {
    for (int i = 0; i < clients; i++) {
      Socket socket = connect();
      write(socket, post("Transfer-Encoding: chunked") + body);
      TimeUnit.MILLISECONDS.sleep(i % 10);
      reset(socket);
    }
  }

  private static void vanish(int clients) throws IOException, InterruptedException {
    for (int i = 0; i < clients; i++) {
      Socket socket = connect();
      write(socket, "GET %s HTTP/1.1\r\nHost: test\r\n\r\n".formatted(LARGE));
      TimeUnit.MILLISECONDS.sleep(i % 20);
      reset(socket);
    }
  }

  private static void connections(int number) throws IOException {
    for (int i = 0; i < number; i++) {
      connect();
    }
  }

  private static String post(String header) {
    return "POST /v1/licenses HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer "
        + token
        + "\r\n"
        + header
        + "\r\n\r\n";
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    OPEN.add(socket);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Gone at once, as a client that is killed. */
  private static void reset(Socket socket) throws IOException {
    if (!socket.isClosed()) {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
