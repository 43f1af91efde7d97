package org.openpatent.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
          "quarkus.thread-pool.max-threads", "4", "quarkus.thread-pool.core-threads", "1");
    }
  }

  @Inject Vertx vertx;

  private final List<Socket> sockets = new ArrayList<>();
  private HttpClient http2;

  @AfterEach
  void theServiceIsAsItWas() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    if (http2 != null) {
      http2.close();
    }
    assertAnswers();
  }

  @Test
  void answersThatNobodyReadsHoldNobodyElse() throws Exception {
    for (int i = 0; i < 30; i++) {
      write(connect(), request("GET", LARGE, "").repeat(100));
    }
    assertAnswers();
    for (Socket socket : sockets) {
      socket.setSoLinger(true, 0); // gone at once, as a client that is killed
      socket.close();
    }
    assertAnswers();
  }

  @Test
  void streamsWithAClosedWindowHoldNobodyElse() throws Exception {
    http2 =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setInitialSettings(new Http2Settings().setInitialWindowSize(0)));
    for (int i = 0; i < 30; i++) {
      http2
          .request(HttpMethod.GET, RestAssured.port, "localhost", LARGE)
          .compose(HttpClientRequest::send)
          .toCompletionStage()
          .toCompletableFuture();
    }
    TimeUnit.MILLISECONDS.sleep(300);
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

  /** Promptly, and whether a worker is needed for it or not. */
  private static void assertAnswers() {
    for (String address : new String[] {"/v1/holidays/2026", LARGE, "/health/live"}) {
      long begun = System.nanoTime();
      int status = Wire.get(address).status();
      assertTrue(status == 200 || status == 404, address + ": " + status);
      assertTrue(System.nanoTime() - begun < 2_000_000_000L, address + " took long");
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
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
