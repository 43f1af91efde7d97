package org.openpatent.treasury.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FloodedReportsTest {
  private static final String ANSWERS =
      """
      transfers read
      reasons few
      texts few
      depth status-report-schema
      names status-report-schema
      attributes status-report-schema
      namespaces status-report-schema
      targets status-report-schema
      text status-report-schema
      value status-report-schema
      comment status-report-schema
      comments status-report-schema
      spaces status-report-schema
      doctype status-report-schema
      bytes xml-malformed
      [4:7, cvc-complex-type.2.4.a: Invalid content was found starting with element '{Foo}'. \
      One of '{OrgnlGrpInfAndSts}' is expected.]
      """;

  /** A process of its own, because only there the memory is what the test says it is. */
  @Test
  @Timeout(300)
  void fiftyMegabytesOfAnythingFitIntoLittleMemory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx76m", // some of it is taken by the lists of what is in the jars
                "-XX:+UseSerialGC", // one that collects beside the program is too late on a busy
                // machine
                "-Duser.language=zh", // what the validator says does not depend on the machine
                "-Duser.country=CN",
                "-cp",
                System.getProperty("java.class.path"),
                Flood.class.getName())
            .redirectErrorStream(true) // nothing may be printed but the answers
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ANSWERS, said);
    assertEquals(0, process.waitFor());
  }
}
