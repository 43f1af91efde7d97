package org.openpatent.platform.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {
  public static void main(String... arguments) {
    // without it Vert.x answers a malformed address itself, with a bare 400, before RequestGate
    System.setProperty("vertx.disableURIValidation", "true");
    // without it Netty does not look for ConnectionGate
    System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    Quarkus.run(arguments);
  }
}
