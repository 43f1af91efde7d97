package org.openpatent.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * What the service cannot start without; a missing one is named before anything else begins. In the
 * environment: {@code OPENPATENT_DATABASE_URL} and so on.
 */
@ConfigMapping(prefix = "openpatent")
public interface PlatformConfig {
  Database database();

  /**
   * The OpenID Connect issuer of the tokens, as {@code https://host/realm}, no slash at its end.
   */
  String issuer();

  /** The audience that a token has to name. */
  @WithDefault("openpatent")
  String audience();

  /**
   * Where the public reaches the service, as {@code https://host}; for what is signed or printed.
   * Other answers name paths.
   */
  Optional<String> publicAddress();

  /** PostgreSQL, the URL as {@code jdbc:postgresql://host:port/name}. */
  interface Database {
    String url();

    String user();

    String password();

    /** For how long it may say nothing before a connection is given up. */
    int silenceSeconds();

    /** Who migrates; without it the same user does. */
    Optional<Owner> owner();

    /** The owner of the database, of whom a service that does not migrate needs not know. */
    interface Owner {
      String user();

      String password();
    }
  }

  Limits limits();

  /** What protects the service; see {@code application.properties} for the reasons. */
  interface Limits {
    /** Requests of one client in a minute to one node; one more is answered 429. 0: no limit. */
    int requestsPerMinute();

    /** Requests that have a worker or wait for one at one time; one more is answered 503. */
    int requestsInFlight();

    /** The same of one client's; one more is answered 429. */
    int requestsInFlightPerClient();

    /** Streams that are open at one time; one more is answered 503. */
    int streams();

    /** The same of one client's; one more is answered 429. */
    int streamsPerClient();

    /** Bytes of bodies that came and of answers that were not taken yet, in all. */
    long transferBytes();

    /** The same of one client's. */
    long transferBytesPerClient();

    /** Bytes of files on the disk while their requests run, in all. */
    long spooledBytes();

    /** The same of one client's. */
    long spooledBytesPerClient();

    /** Connections of one address; what it opens beyond is closed at once. */
    int connectionsPerClient();

    /** Requests that a connection may send ahead of their answers; one more closes it. */
    int pipelinedRequests();

    /** How long a body or an answer may take however slow the line, before the floor counts. */
    Duration patience();

    /** The slowest line that is served; a body or an answer that moves slower is cut off. */
    long bytesPerSecond();

    /** When workers that took no task so long are taken for hanging. */
    Duration workersSilence();

    /** The largest body read, in bytes; a larger one is answered 413. */
    long bodyBytes();

    /** The largest file read, in bytes: XML, CSV, XLSX, ZIP. */
    long fileBytes();
  }
}
