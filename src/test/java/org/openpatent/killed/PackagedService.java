package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Path LOG = Path.of(NAME + ".log");

  /**
   * The classes that the service had loaded when it was stopped: its next starts load them sooner.
   */
  private static final Path CLASSES = Path.of(NAME + ".jsa");

  /** The first start verifies the classes; the next ones take a sixth less without it. */
  private static final List<String> WITHOUT_VERIFYING =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

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

  private final ProcessBuilder builder =
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx256m",
              "-XX:+UseParallelGC",
              "-XX:TieredStopAtLevel=1", // it lives for seconds: more is compiled in vain
              "-XX:ArchiveClassesAtExit=" + CLASSES,
              "-Dquarkus.shutdown.delay=0S",
              "-Dquarkus.http.host=127.0.0.1",
              "-Dquarkus.http.port=0",
              "-Dquarkus.management.port=0",
              "-jar",
              JAR.toString())
          .redirectErrorStream(true)
          .redirectOutput(LOG.toFile());
  private Process process;

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

  /** Returns once it is ready; the tests' requests go to it from then on. */
  void start() throws IOException, InterruptedException {
    process = builder.start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      assertTrue(process.isAlive() && System.nanoTime() < deadline, "not started, see " + LOG);
      Thread.sleep(20);
    }
  }

  private static boolean isReady() throws IOException {
    Matcher listening = LISTENING.matcher(Files.readString(LOG));
    if (!listening.find()) {
      return false;
    }
    RestAssured.port = Integer.parseInt(listening.group(1));
    return RestAssured.get("/health/ready").statusCode() == 200;
  }

  /** With SIGTERM, as an operator does. */
  void stop() {
    process.destroy();
    process.onExit().join();
    List<String> command = builder.command();
    command.replaceAll(option -> option.replace("ArchiveClassesAtExit", "SharedArchiveFile"));
    command.addAll(1, WITHOUT_VERIFYING);
  }

  /** With SIGKILL: it has no chance to end anything. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
