package org.openpatent.outside.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document of the events is written from the table of their types. */
class AsyncApiTest {
  private static final Path FILE = Path.of("openapi/asyncapi.yaml");

  @Test
  void theCommittedDocumentIsWhatTheTableSays() throws IOException {
    String written = new AsyncApi().toString();
    if (Boolean.getBoolean("asyncapi.write")) {
      Files.writeString(FILE, written);
    }
    assertEquals(
        written,
        Files.readString(FILE),
        "bring it up to date with: mvn test -Dtest=AsyncApiTest -Dasyncapi.write=true");
  }
}
