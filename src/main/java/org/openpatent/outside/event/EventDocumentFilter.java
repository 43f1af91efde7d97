package org.openpatent.outside.event;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Writes the types of events and what their data says into the document. It comes before the
 * platform's filter, which adds what holds for every operation.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class EventDocumentFilter implements OASFilter {
  private static final String STREAM = "text/event-stream";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var operation = document.getPaths().getPathItem("/v1/events").getGET();
    operation.setDescription(operation.getDescription() + "\n\n" + types());
    var stream = OASFactory.createSchema().addType(SchemaType.STRING);
    operation
        .getResponses()
        .getAPIResponse("200")
        .getContent()
        .addMediaType(STREAM, OASFactory.createMediaType().schema(stream));
    Schema data = document.getComponents().getSchemas().get("EventData");
    data.description(
        "Ids of the things concerned, their state, and the day; which, the type says.");
    data.setProperties(null);
    data.setType(List.of(SchemaType.OBJECT));
    data.setRequired(List.of());
    for (EventField field : EventField.values()) {
      data.addProperty(
          field.toString(),
          OASFactory.createSchema()
              .addType(SchemaType.valueOf(field.type.toUpperCase(Locale.ROOT)))
              .format(field.format)
              .description(field.description));
    }
  }

  private static String types() {
    return Arrays.stream(EventType.values())
        .map(
            type ->
                "- `%s`, for %s: %s Subject `%s`; data %s."
                    .formatted(
                        type,
                        type.readers.text,
                        type.description,
                        type.thing.subject,
                        type.thing.fields.stream()
                            .map(field -> "`" + field + "`")
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("\n"));
  }
}
