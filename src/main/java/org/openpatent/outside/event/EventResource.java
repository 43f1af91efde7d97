package org.openpatent.outside.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.OpenStreams;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.JsonText;
import org.openpatent.platform.value.Problem;

/** What happened, in the order in which readers may follow it without missing anything. */
@Path("/v1/events")
@Tag(name = "Events")
public class EventResource {
  public record EventPage(
      List<CloudEvent> items,
      @Schema(description = "For the parameter after, whether there is more or not.") String next,
      @Schema(description = "Whether there are more already.") boolean more) {}

  @Inject Caller caller;
  @Inject EventStreams streams;
  @Inject OpenStreams open;
  @Inject ObjectMapper mapper;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "listEvents",
      summary = "Read what happened, and later what happened since",
      description =
          "The oldest first, and all of them: none is ever forgotten. Who goes on with the next of each answer sees every event once"
              + " that the caller may see, whatever is written at the same time; what is being"
              + " written is shown once that has ended. Events of what is public are for"
              + " everybody, without a token; others for the organizations concerned and for those"
              + " who oversee. Asked for as text/event-stream, they come as they happen: what is"
              + " after the header Last-Event-ID or the parameter after, or what happens next;"
              + " each message has an event as its data and where to go on as its id, and one"
              + " without data says that nothing happened.")
  public EventPage list(@Valid @BeanParam EventFilter filter) {
    EventFeed feed = filter.feed(caller);
    EventPlace after = feed.place(filter.after);
    EventLog.Found found = EventLog.after(after, feed, filter.limit);
    require(after, found.oldest());
    return new EventPage(
        found.events().stream().map(CloudEvent::of).toList(),
        feed.cursor(found.next()),
        found.more());
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @PermitAll
  @Blocking // until it begins
  @Operation(operationId = "streamEvents", hidden = true) // a document knows one answer to a GET
  public Multi<OutboundSseEvent> stream(@Valid @BeanParam EventFilter filter, @Context Sse sse) {
    EventFeed feed = filter.feed(caller);
    String cursor = filter.last == null ? filter.after : filter.last;
    EventPlace after;
    if (cursor == null) {
      after = QuarkusTransaction.requiringNew().call(EventLog::reached);
    } else {
      after = feed.place(cursor);
      require(after, QuarkusTransaction.requiringNew().call(EventLog::oldest));
    }
    if (open.isForHeaders()) {
      return Multi.createFrom().empty();
    }
    OpenStreams.Place place = open.enter();
    return streams
        .open(feed, after, place::isDeserted)
        .onTermination()
        .invoke(place::leave)
        .map(one -> message(sse, one));
  }

  private OutboundSseEvent message(Sse sse, EventStream.Message message) {
    var event = sse.newEventBuilder().id(message.id());
    if (message.event() == null) {
      return event.comment("here").build();
    }
    return event.data(JsonText.of(mapper, message.event())).build();
  }

  /** A place that lies ahead of all transactions was made up, or was not given here. */
  private static void require(EventPlace after, long oldest) {
    if (after.tx() > oldest) {
      throw new Problem(Code.INVALID_CURSOR);
    }
  }
}
