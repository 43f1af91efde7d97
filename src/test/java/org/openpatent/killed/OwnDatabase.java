package org.openpatent.killed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A server of PostgreSQL that a test begins, ends and begins again at the same address. */
final class OwnDatabase implements AutoCloseable {
  private static final String USER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private final Map<String, String> settings;
  private EmbeddedPostgres server;

  /**
   * @param data where its files are, or will be
   * @param settings as in {@code postgresql.conf}
   */
  OwnDatabase(Path data, Map<String, String> settings) throws IOException {
    this.data = data;
    this.settings = settings;
    server = begin(0);
  }

  private EmbeddedPostgres begin(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("synchronous_commit", "on") // tests' servers are careless otherwise
            .setPGStartupWait(PATIENCE);
    settings.forEach(builder::setServerConfig);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  PackagedService service(Issuer issuer) {
    return service(issuer, server.getPort());
  }

  /** A service that reaches it by a wire. */
  PackagedService service(Issuer issuer, Wire wire) {
    return service(issuer, wire.port());
  }

  /** To this server, while it has this port. */
  Wire wire() throws IOException {
    return new Wire(server.getPort());
  }

  private static PackagedService service(Issuer issuer, int port) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    return new PackagedService(
        issuer, Map.of("database.url", url, "database.user", USER, "database.password", USER));
  }

  Books books() throws SQLException {
    return new Books(server.getPostgresDatabase().getConnection());
  }

  /** As an administrator does: whoever is connected is cut off, and what was committed is kept. */
  void restart() throws IOException {
    int port = server.getPort();
    server.close();
    server = begin(port);
  }

  /** As if the power had failed, and was there again at once. */
  void crash() throws IOException, InterruptedException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
    postmaster.onExit().join();
    restart();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
