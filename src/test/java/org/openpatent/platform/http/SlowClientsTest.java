package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Wire;
import org.openpatent.demo.DemoUser;

/** Whoever reads or writes slowly keeps nobody waiting but itself. */
@QuarkusTest
@TestProfile(SlowClientsTest.Impatient.class)
class SlowClientsTest {
  /** A large answer that needs no database. */
  private static final String LARGE = "/v1/problems";

  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.thread-pool.max-threads", "4",
          "quarkus.thread-pool.core-threads", "1",
          "openpatent.limits.transfer-bytes-per-client", "3000000",
          "openpatent.limits.patience", "2S",
          "openpatent.limits.bytes-per-second", "1000000",
          "openpatent.limits.workers-silence", "0.5S");
    }
  }

  @Inject Admission admission;

  private final List<Socket> sockets = new ArrayList<>();
  private final LogWatch log = new LogWatch();

  @AfterEach
  void theServiceIsAsItWas() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    assertAnswers();
    await("what was held is given back", () -> admission.memory.taken() == 0);
    await("nothing runs any more", () -> admission.requests.taken() == 0);
    log.close();
    log.assertSilent();
  }

  @Test
  void answersThatNobodyReadsHoldNobodyElse() throws Exception {
    for (int i = 0; i < 30; i++) {
      write(connect(), request("GET", LARGE, "").repeat(100));
    }
    assertAnswers();
    for (Socket socket : sockets) {
      reset(socket);
    }
    assertAnswers();
  }

  /** The many streams of one connection could hold as many workers with windows of 0. */
  @Test
  void aConnectionOfHttp2IsNotTaken() throws Exception {
    Socket socket = connect();
    write(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    String answer = readToTheEnd(socket);
    assertTrue(answer.matches("(?s)HTTP/[12].[01] 4.*"), answer);
    assertAnswers();
  }

  @Test
  void bodiesThatTrickleInHoldNobodyElse() throws Exception {
    for (int i = 0; i < 40; i++) {
      write(
          connect(),
          request(
                  "POST",
                  "/v1/licenses",
                  "Content-Type: application/json\r\nContent-Length: 100000\r\nAuthorization: Bearer "
                      + Api.token("firm", DemoUser.FIRM.roles, DemoUser.FIRM.code.value())
                      + "\r\n")
              + "{");
    }
    assertAnswers();
  }

  @Test
  void aBodyThatIsTooSlowIsRefusedAndItsConnectionClosed() throws Exception {
    Socket slow = connect();
    write(slow, post("Content-Length: 100000") + "{");
    Socket wrong = connect();
    write(wrong, post("Transfer-Encoding: chunked") + "5\r\n{");
    for (Socket socket : sockets) {
      String answer = readToTheEnd(socket);
      assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
      assertTrue(answer.contains("\"code\":\"body-too-slow\""), answer);
    }
  }

  @Test
  void anAnswerThatNobodyTakesIsCutOff() throws Exception {
    Socket slow = connect();
    write(slow, request("GET", "/test/parts?n=1000", ""));
    int made = EndlessResource.MADE.get();
    await("it waits for the client", () -> admission.memory.taken() > 0);
    await("it is cut", () -> admission.memory.taken() == 0);
    assertTrue(EndlessResource.MADE.get() - made < 100, "parts were made for nobody");
  }

  @Test
  void aClientThatGoesAwayEndsItsDownload() throws Exception {
    int before = EndlessResource.MADE.get();
    Socket gone = connect();
    write(gone, request("GET", "/test/parts?n=100000", ""));
    gone.getInputStream().readNBytes(1_000_000);
    reset(gone);
    await("it ends", () -> admission.memory.taken() == 0);
    int made; // one may be under way still
    do {
      made = EndlessResource.MADE.get();
      TimeUnit.MILLISECONDS.sleep(100);
    } while (made != EndlessResource.MADE.get());
    assertTrue(made - before < 1_000, made - before + " parts were made for nobody");
  }

  @Test
  void ofADownloadWhoseHeadIsAskedForNoPartIsMade() {
    int made = EndlessResource.MADE.get();
    var head = Wire.send("HEAD", "/test/parts?n=50", null);
    assertEquals(200, head.status());
    assertEquals("", head.body());
    assertEquals(made, EndlessResource.MADE.get());
  }

  @Test
  void aDownloadComesWholeOrIsSeenToBeBroken() throws Exception {
    byte[] whole =
        Api.anonymous().accept("text/csv").get("/test/parts?n=50").then().extract().asByteArray();
    assertEquals(50 * EndlessResource.PART, whole.length);
    Api.anonymous().get("/test/parts?n=0").then().statusCode(200);
    Api.anonymous().get("/test/parts?n=9&failAt=1").then().statusCode(409);
    Socket broken = connect();
    write(broken, request("GET", "/test/parts?n=9&failAt=3", ""));
    assertTrue(!readToTheEnd(broken).endsWith("0\r\n\r\n"), "taken for whole");
    log.forget(); // that one is worth a complaint
  }

  @Test
  void clientsThatBreakOffAreNoNews() throws Exception {
    for (String request :
        new String[] {
          post("Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n",
          post("Transfer-Encoding: chunked") + "5\r\n{",
          post("Content-Length: 1000") + "{",
          post("Content-Length: 2") + "{}",
          request("GET", LARGE, ""),
          request("GET", "/v1/offers?limit=200", ""),
          request("GET", "/openapi", "").repeat(50),
          "GET /v1/off"
        }) {
      for (int i = 0; i < 3; i++) {
        Socket gone = connect();
        write(gone, request);
        TimeUnit.MILLISECONDS.sleep(10 * i);
        reset(gone);
      }
    }
  }

  /** Seen once of three thousand: the connection closes between admission and reading the body. */
  @Test
  void aClientThatIsGoneBeforeItsBodyIsReadIsNoNews() {
    assertEquals(400, Wire.send("POST", "/test/parts", null).status());
  }

  /**
   * A proxy in front that reads a body there would be made to pass on a request that it never saw.
   */
  @Test
  void whatMayBeABodyIsNotReadAsTheNextRequest() throws Exception {
    for (String unclear :
        new String[] {
          post("Transfer-Encoding: gzip"),
          post("Transfer-Encoding: xchunked"),
          post("Transfer-Encoding: identity"),
          post("Transfer-Encoding: chunked, identity"),
          request("GET", "/v1/programs", "Host: other\r\n")
        }) {
      Socket socket = connect();
      socket.setSoTimeout(5000);
      write(socket, unclear + request("GET", "/v1/holidays/2026", "Connection: close\r\n"));
      String answer = readToTheEnd(socket);
      assertTrue(answer.startsWith("HTTP/1.1 400"), unclear + answer);
      assertEquals(2, answer.split("HTTP/1.1", -1).length, answer);
    }
  }

  @Test
  void moreThanAConnectionMaySendAheadCloses() throws Exception {
    Socket hasty = connect();
    hasty.setSoTimeout(5000);
    write(hasty, request("GET", LARGE, "").repeat(5000));
    String answers = readToTheEnd(hasty);
    assertTrue(answers.split("HTTP/1.1 200").length <= 101, "more were kept than the bound");
  }

  @Test
  void bodiesOfOneClientHaveTheirShareOfMemory() throws Exception {
    for (int i = 0; i < 8; i++) {
      write(connect(), post("Content-Length: 1000000") + "x".repeat(600_000));
    }
    await("it is full", () -> admission.memory.taken() > 2_400_000);
    String refused = null;
    for (Socket socket : sockets) {
      String answer = readToTheEnd(socket);
      refused = answer.startsWith("HTTP/1.1 429") ? answer : refused;
    }
    assertTrue(refused.contains("\"code\":\"too-many-requests\""), refused);
    assertTrue(refused.toLowerCase().contains("retry-after: 1"), refused);
  }

  @Test
  void livenessNoticesWorkersThatDoNotComeBack() throws Exception {
    CountDownLatch back = new CountDownLatch(1);
    for (int i = 0; i < 4; i++) {
      Infrastructure.getDefaultWorkerPool().execute(() -> await(back));
    }
    Api.anonymous().get("/health/live").then().statusCode(200);
    TimeUnit.MILLISECONDS.sleep(600);
    Api.anonymous().get("/health/live").then().statusCode(503);
    back.countDown();
    await("they are back", () -> Wire.get("/health/live").status() == 200);
  }

  /** Promptly, and whether a worker is needed for it or not. */
  private static void assertAnswers() {
    for (String address : new String[] {"/v1/holidays/2026", LARGE, "/health/live"}) {
      long begun = System.nanoTime();
      int status = Wire.get(address).status();
      assertTrue(status == 200 || status == 404, address + ": " + status);
      assertTrue(System.nanoTime() - begun < 2_000_000_000L, address + " took long");
    }
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 3000 && !condition.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertTrue(condition.getAsBoolean(), what);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gone at once, as a client that is killed. */
  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static String readToTheEnd(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] part = new byte[65_536];
    try {
      for (int n = socket.getInputStream().read(part);
          n >= 0;
          n = socket.getInputStream().read(part)) {
        answer.append(new String(part, 0, n, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketException reset) {
      // what came until then
    }
    return answer.toString();
  }

  private static String post(String header) {
    return request(
        "POST",
        "/v1/licenses",
        "Content-Type: application/json\r\nAuthorization: Bearer "
            + Api.token("firm", DemoUser.FIRM.roles, DemoUser.FIRM.code.value())
            + "\r\n"
            + header
            + "\r\n");
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(10_000);
    socket.setReceiveBufferSize(4096); // so that what is not read is the server's to keep
    socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
    sockets.add(socket);
    return socket;
  }

  private static String request(String method, String address, String headers) {
    return method + " " + address + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n";
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
