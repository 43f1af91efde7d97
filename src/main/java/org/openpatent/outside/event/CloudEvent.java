package org.openpatent.outside.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event on the wire, as CloudEvents 1.0 has it in JSON. */
public record CloudEvent(
    @Schema(description = "The version of CloudEvents.") String specversion,
    @Schema(description = "Never given twice by a source.") String id,
    @Schema(description = "The service that it is of.") String source,
    @Schema(description = "What happened; a client passes over a type that it does not know.")
        String type,
    @Schema(description = "The address of the thing that it happened to.") String subject,
    Instant time,
    String datacontenttype,
    EventData data) {
  static final String SPECVERSION = "1.0";
  static final String SOURCE = "/v1";
  static final String JSON = "application/json";

  /** A JSON object, as it was written; the document names its fields. */
  public record EventData(@JsonValue @JsonRawValue String json) {}

  public static CloudEvent of(KeptEvent event) {
    return new CloudEvent(
        SPECVERSION,
        event.place().toString(),
        SOURCE,
        event.type(),
        event.subject(),
        event.happenedAt(),
        JSON,
        new EventData(event.data()));
  }
}
