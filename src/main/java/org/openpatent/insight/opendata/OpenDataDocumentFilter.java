package org.openpatent.insight.opendata;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes the columns of each set into the document, with what all downloads have in common. It
 * comes before the platform's filter, which adds what holds for every operation.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class OpenDataDocumentFilter implements OASFilter {
  private static final String PROMISE =
      """


      Rows come in the order of the first column. Whatever is added or changed meanwhile, a download\
       and what goes on after it by `cursor` and `snapshot` have each row once that could be read at\
       the moment of the snapshot, and no later one; a row says what it says when it is read. In CSV\
       a list is separated by `|`, and a cell that a spreadsheet would compute is led by an\
       apostrophe; in NDJSON a row leaves out what it has not.

      """;

  @Override
  public void filterOpenAPI(OpenAPI document) {
    for (OpenSet set : OpenSet.all()) {
      Operation operation = document.getPaths().getPathItem("/v1/open-data/" + set.name()).getGET();
      operation.setDescription(set.description() + PROMISE + columns(set));
      operation.getResponses().addAPIResponse("200", file());
    }
  }

  private static String columns(OpenSet set) {
    return set.columns().stream()
        .map(
            column ->
                "- `%s` (%s%s): %s %s"
                    .formatted(
                        column.name(),
                        column.type().schema,
                        column.required() ? "" : ", may be empty",
                        column.text(),
                        column.chinese()))
        .collect(Collectors.joining("\n"));
  }

  private static APIResponse file() {
    var content = OASFactory.createContent();
    for (String type : new String[] {OpenDataResource.CSV, OpenDataResource.NDJSON}) {
      var text = OASFactory.createSchema().addType(SchemaType.STRING);
      content.addMediaType(type, OASFactory.createMediaType().schema(text));
    }
    return OASFactory.createAPIResponse()
        .description("The rows")
        .content(content)
        .addHeader("Snapshot", header("The moment up to which rows are there.", "date-time"))
        .addHeader("Snapshot-Day", header("Its day, in Asia/Shanghai.", "date"))
        .addHeader("Last-Modified", header("The same moment.", null));
  }

  private static org.eclipse.microprofile.openapi.models.headers.Header header(
      String description, String format) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).format(format));
  }
}
