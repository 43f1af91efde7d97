package org.openpatent.outside.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageLimit;
import org.openpatent.platform.value.Caller;

/** Which events are asked for. */
public class EventFilter extends PageLimit {
  @Parameter(description = "Of this type only.")
  @QueryParam("type")
  public EventType type;

  @Parameter(
      description = "About this thing only: its address, as in the subject of its events.",
      example = "/v1/offers/01a20a3c-dec6-7988-b69e-5a57e2dfc6fc")
  @QueryParam("subject")
  @Pattern(regexp = "/v1/[!-~]+")
  @Size(max = 200)
  public String subject;

  @Parameter(
      description =
          "The next of an earlier answer, or the id of a message of the stream, with the same type"
              + " and subject; without it, from the beginning.",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, pattern = Page.CURSOR))
  @QueryParam("after")
  public String after;

  @Parameter(
      description =
          "Of a stream only: the id of its last message, where it goes on. A client that follows"
              + " the standard sends it by itself; it comes before the parameter after.",
      schema = @Schema(type = SchemaType.STRING))
  @HeaderParam("Last-Event-ID")
  public String last;

  EventFeed feed(Caller caller) {
    return EventFeed.of(caller, type, subject);
  }
}
