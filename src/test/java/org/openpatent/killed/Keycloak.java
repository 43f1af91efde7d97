package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A real Keycloak with the realm file that the service brings, in processes of its own. */
final class Keycloak implements AutoCloseable {
  static final String ADMINISTRATOR = "administrator";
  static final String PASSWORD = "a password of the tests only";

  private static final Path REALM = Path.of("src/main/keycloak/openpatent-realm.json");
  private static final Path UNPACKED = Path.of("target/keycloak");
  private static final Path LOG = Path.of("target/keycloak.log");

  /** The first start builds it, which takes longer than to start it. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** So that it takes less memory and time: it lives for a minute, more is compiled in vain. */
  private static final String FRUGAL =
      "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
          + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

  private final int port;
  private final ProcessBuilder builder;
  private final Thread end = new Thread(this::kill);
  private Process process;

  /** With an empty database, not yet started. */
  Keycloak() throws IOException {
    Path home;
    try (Stream<Path> unpacked = Files.list(UNPACKED)) {
      home = unpacked.filter(Files::isDirectory).findAny().orElseThrow();
    }
    Path data = home.resolve("data");
    delete(data);
    Path realms = Files.createDirectories(data.resolve("import"));
    Files.copy(REALM, realms.resolve(REALM.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    builder =
        new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
    var settings = builder.environment();
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    settings.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
    settings.put("JAVA_OPTS_APPEND", FRUGAL);
    settings.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMINISTRATOR);
    settings.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", PASSWORD);
    Runtime.getRuntime().addShutdownHook(end);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** The issuer of the realm. */
  String issuer() {
    return address() + "/realms/openpatent";
  }

  /** Begins to start it; it is not ready yet. */
  void start() throws IOException {
    process = builder.start();
  }

  /** Returns once it is ready, and does this again and again until then. */
  void awaitReady(Runnable meanwhile) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      assertTrue(process.isAlive() && System.nanoTime() < deadline, "not started, see " + LOG);
      meanwhile.run();
      Thread.sleep(100);
    }
  }

  private boolean isReady() {
    try {
      String discovery = issuer() + "/.well-known/openid-configuration";
      return RestAssured.get(discovery).statusCode() == 200;
    } catch (Exception notYet) {
      if (notYet instanceof ConnectException) {
        return false;
      }
      throw notYet;
    }
  }

  /** As an operator does; what it holds stays. */
  void stop() {
    process.destroy(); // the script ends when the server has
    process.onExit().join();
  }

  private void kill() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(end);
  }
}
