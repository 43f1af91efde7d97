package org.openpatent.outside.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the table of the types of events as AsyncAPI 3.0. */
final class AsyncApi {
  private final StringBuilder text = new StringBuilder();

  @Override
  public String toString() {
    text.setLength(0);
    head();
    channel();
    each(EventType.values(), type -> line(6, name(type) + ":", "$ref", reference(type)));
    operation();
    each(EventType.values(), type -> item(6, "#/channels/events/messages/" + name(type)));
    line(0, "components:");
    line(2, "messages:");
    each(EventType.values(), this::message);
    line(2, "schemas:");
    envelope();
    each(EventThing.values(), this::data);
    return text.toString();
  }

  private void head() {
    line(0, "# Written from the table of the types of events; see AsyncApiTest.");
    line(0, "asyncapi: 3.0.0");
    line(0, "info:");
    value(2, "title", "OpenPatent events");
    value(2, "version", "1.0.0");
    value(
        2,
        "description",
        "What changed, as CloudEvents 1.0. The same events in the same order are read page by page"
            + " (GET /v1/events, application/json) and as a stream of server-sent events (the same"
            + " address, text/event-stream); see openapi.yaml for the parameters.");
    line(2, "contact:");
    value(4, "name", "OpenPatent");
    value(4, "url", "https://openpatent.org");
    line(2, "license:");
    value(4, "name", "Apache 2.0");
    value(4, "url", "https://www.apache.org/licenses/LICENSE-2.0.html");
    line(2, "tags:");
    line(4, "- name: Events");
    value(0, "defaultContentType", "application/json");
    line(0, "servers:");
    line(2, "demonstration:");
    value(4, "host", "localhost:8080");
    value(4, "protocol", "http");
  }

  private void channel() {
    line(0, "channels:");
    line(2, "events:");
    value(4, "address", "/v1/events");
    value(
        4,
        "description",
        "The id of each message of the stream is a cursor: sent back as Last-Event-ID, or as the"
            + " parameter after, it misses none. A message without data says where the stream is.");
    line(4, "messages:");
  }

  private void operation() {
    line(0, "operations:");
    line(2, "tellEvents:");
    value(4, "action", "send");
    value(4, "summary", "Tell what happened, once for each reader who follows the cursor");
    value(4, "description", "In the order in which it was committed, one message for each event.");
    line(4, "channel:");
    value(6, "$ref", "#/channels/events");
    line(4, "messages:");
  }

  private static String reference(EventType type) {
    return "#/components/messages/" + name(type);
  }

  private void message(EventType type) {
    line(4, name(type) + ":");
    value(6, "name", type.toString());
    value(6, "title", title(type));
    value(6, "summary", type.description);
    value(6, "description", "Read by %s.".formatted(type.readers.text));
    value(6, "contentType", "application/json");
    line(6, "payload:");
    line(8, "allOf:");
    item(10, "#/components/schemas/CloudEvent");
    line(10, "- type: object");
    line(12, "properties:");
    line(14, "type:");
    value(16, "const", type.toString());
    line(14, "subject:");
    value(16, "description", "The address: " + type.thing.subject);
    line(14, "data:");
    value(16, "$ref", "#/components/schemas/" + schema(type.thing));
  }

  private void envelope() {
    line(4, "CloudEvent:");
    line(6, "type: object");
    line(6, "required: [specversion, id, source, type, subject, time, datacontenttype, data]");
    line(6, "properties:");
    property("specversion", null, "The version of CloudEvents.", "const", CloudEvent.SPECVERSION);
    property("id", null, "Never given twice by a source.", "pattern", "^[0-9]+-[0-9]+$");
    property("source", "uri-reference", "The service.", "const", CloudEvent.SOURCE);
    property("type", null, "What happened.", "pattern", "^org\\.openpatent\\..+\\.v[0-9]+$");
    property("subject", "uri-reference", "The address of the thing.", null, null);
    property("time", "date-time", "When it was written.", null, null);
    property("datacontenttype", null, "Of the data.", "const", CloudEvent.JSON);
    line(8, "data:");
    line(10, "type: object");
  }

  private void property(String name, String format, String text, String rule, String value) {
    line(8, name + ":");
    line(10, "type: string");
    if (format != null) {
      line(10, "format: " + format);
    }
    if (rule != null) {
      value(10, rule, value);
    }
    value(10, "description", text);
  }

  private void data(EventThing thing) {
    line(4, schema(thing) + ":");
    line(6, "type: object");
    line(
        6,
        thing.fields.stream()
            .map(field -> "'" + field + "'") // YAML 1.1 reads on as true
            .collect(Collectors.joining(", ", "required: [", "]")));
    line(6, "properties:");
    for (EventField field : thing.fields) {
      line(8, "'" + field + "':");
      line(10, "type: " + field.type);
      if (field.format != null) {
        line(10, "format: " + field.format);
      }
      value(10, "description", field.description);
    }
  }

  private static String name(EventType type) {
    String title = camel(type.name());
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  private static String title(EventType type) {
    String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String schema(EventThing thing) {
    return camel(thing.name()) + "Data";
  }

  private static String camel(String constant) {
    return Arrays.stream(constant.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static <T> void each(T[] all, Consumer<T> write) {
    Arrays.asList(all).forEach(write);
  }

  private void line(int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
  }

  private void line(int indent, String line, String key, String value) {
    line(indent, line);
    value(indent + 2, key, value);
  }

  private void item(int indent, String reference) {
    line(indent, "- $ref: '" + reference + "'");
  }

  private void value(int indent, String key, String value) {
    line(indent, key + ": '" + value.replace("'", "''") + "'");
  }
}
