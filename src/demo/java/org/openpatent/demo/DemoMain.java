package org.openpatent.demo;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.openpatent.platform.http.Main;

/** Starts the demonstration: its database first, then the service as it is. */
@QuarkusMain(name = "demo")
public class DemoMain {
  public static void main(String... arguments) {
    try {
      DemoEnvironment.keepIn(DemoEnvironment.FOLDER);
    } catch (FolderInUse refused) {
      tell(refused.getMessage());
      System.exit(1);
    }
    Main.main(arguments);
  }

  /** A line for whoever waits, apart from the log. */
  @SuppressWarnings("java:S106")
  static void tell(String progress) {
    System.out.println("OpenPatent: " + progress);
  }
}
