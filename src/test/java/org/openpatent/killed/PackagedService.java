package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service as it is deployed: the packaged jar in a process of its own, where it is killed. */
final class PackagedService {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

  /** Each test is a process of its own, and two run at the same time. */
  private static final String NAME = "target/service-" + ProcessHandle.current().pid();

  private static final AtomicInteger NODES = new AtomicInteger();

  /**
   * The classes that the service had loaded when it was stopped: its next starts load them sooner.
   */
  private static final Path CLASSES = Path.of(NAME + ".jsa");

  /** The first start verifies the classes; the next ones take a sixth less without it. */
  private static final List<String> WITHOUT_VERIFYING =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

  private static final List<String> OPTIONS =
      List.of(
          "-Xmx256m",
          "-XX:+UseParallelGC",
          "-XX:TieredStopAtLevel=1", // it lives for seconds: more is compiled in vain
          "-Dquarkus.shutdown.delay=0S",
          "-Dquarkus.http.host=127.0.0.1",
          "-Dquarkus.http.port=0",
          "-Dquarkus.management.port=0");

  private static final Pattern LISTENING =
      Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
  private static final List<String> SETTINGS =
      List.of(
          "database.url",
          "database.user",
          "database.password",
          "database.owner.user",
          "database.owner.password");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path log = Path.of(NAME + "-" + NODES.incrementAndGet() + ".log");
  private final ProcessBuilder builder = new ProcessBuilder();
  private Path jar = JAR;
  private Process process;
  private int port;

  /** On the tests' own database; whoever has a token has it from this issuer. */
  PackagedService(Issuer issuer) {
    this(issuer.address());
  }

  /**
   * On the tests' own database.
   *
   * @param issuer where tokens come from
   */
  PackagedService(String issuer) {
    this(
        issuer,
        SETTINGS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    setting ->
                        ConfigProvider.getConfig()
                            .getValue("openpatent." + setting, String.class))));
  }

  /**
   * @param database its settings, as {@code database.url}
   */
  PackagedService(Issuer issuer, Map<String, String> database) {
    this(issuer.address(), database);
  }

  private PackagedService(String issuer, Map<String, String> database) {
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> settings = builder.environment();
    database.forEach(
        (name, value) ->
            settings.put("OPENPATENT_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    settings.put("OPENPATENT_ISSUER", issuer);
    settings.put("OPENPATENT_PAYMENTS_DEBTOR_NAME", "补偿资金专户");
    settings.put("OPENPATENT_PAYMENTS_DEBTOR_CNAPS_CODE", "102611000013");
    settings.put("OPENPATENT_PAYMENTS_DEBTOR_ACCOUNT_NUMBER", "45000001");
    settings.put("OPENPATENT_SETTLEMENTS_NOTICE_WORKING_DAYS", "0");
  }

  /** Sets what the environment brings beside what every test needs; before the start. */
  PackagedService with(String variable, String value) {
    builder.environment().put(variable, value);
    return this;
  }

  /** Another release; before the start. */
  PackagedService of(Path release) {
    jar = release;
    return this;
  }

  /** Returns once it is ready; the tests' requests go to it from then on. */
  void start() throws IOException, InterruptedException {
    begin();
    awaitReady();
    RestAssured.port = port;
  }

  /** Returns at once; it is ready later. */
  void begin() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (jar.equals(JAR) && Files.exists(CLASSES)) {
      command.addAll(WITHOUT_VERIFYING);
      command.add("-XX:SharedArchiveFile=" + CLASSES);
    } else if (jar.equals(JAR)) {
      command.add("-XX:ArchiveClassesAtExit=" + CLASSES);
    }
    command.addAll(OPTIONS);
    command.addAll(List.of("-jar", jar.toString()));
    process = builder.command(command).start();
  }

  void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      assertTrue(process.isAlive() && System.nanoTime() < deadline, "not started, see " + log);
      Thread.sleep(20);
    }
  }

  private boolean isReady() throws IOException {
    Matcher listening = LISTENING.matcher(Files.readString(log));
    if (!listening.find()) {
      return false;
    }
    port = Integer.parseInt(listening.group(1));
    return RestAssured.given().port(port).get("/health/ready").statusCode() == 200;
  }

  /** A request to it, wherever the others go. */
  RequestSpecification at(RequestSpecification request) {
    return request.port(port);
  }

  URL url(String path) throws MalformedURLException {
    return URI.create("http://127.0.0.1:" + port + path).toURL();
  }

  /** Where the tests' requests go from now on, unless they say otherwise. */
  void takeRequests() {
    RestAssured.port = port;
  }

  /** With SIGTERM, as an operator does. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** With SIGKILL: it has no chance to end anything. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** What it wrote since it was started. */
  String log() throws IOException {
    return Files.readString(log);
  }
}
