package org.openpatent.platform.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Words;

/** A problem as it goes over the wire [RFC 9457]. */
@Schema(name = "Problem", description = "Every error of this API, in the form of RFC 9457.")
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors"})
public record ProblemBody(
    @Schema(required = true, description = "Path of the page that documents the code.") String type,
    @Schema(required = true) String title,
    @Schema(required = true, minimum = "400", maximum = "599") int status,
    @Schema(required = true, description = "In Chinese or English, by Accept-Language.")
        String detail,
    @Schema(required = true, description = "Path of the request.") String instance,
    @Schema(
            required = true,
            description = "Stable, kebab-case; every code is described under /v1/problems.")
        String code,
    @Schema(description = "The parts of the request that have to change, all at once.")
        List<FieldError> errors) {

  @Schema(description = "One part of the request that has to change.")
  public record FieldError(
      @Schema(required = true, description = "JSON Pointer into the body (RFC 6901).")
          String pointer,
      @Schema(required = true) String code,
      @Schema(required = true) String detail) {}

  public static final String MEDIA_TYPE = "application/problem+json";

  /** To be answered: it is counted as a refusal. */
  static ProblemBody of(Problem problem, Locale locale, String instance) {
    Metrics.counter("openpatent.refusals", "code", problem.code.wire()).increment();
    var fields =
        problem.fields.stream()
            .map(
                field ->
                    new FieldError(
                        field.pointer(),
                        field.code().wire(),
                        detail(field.code(), locale, field.arguments())))
            .toList();
    return new ProblemBody(
        "/v1/problems/" + problem.code.wire(),
        title(problem.code, locale),
        problem.status,
        detail(problem.code, locale, problem.arguments),
        instance,
        problem.code.wire(),
        fields.isEmpty() ? null : fields);
  }

  public static String title(Code code, Locale locale) {
    return text(code, locale)[0];
  }

  public static String detail(Code code, Locale locale, List<Object> arguments) {
    String detail = text(code, locale)[1];
    for (int i = 0; i < arguments.size(); i++) {
      detail = detail.replace("{" + i + "}", String.valueOf(arguments.get(i)));
    }
    return detail;
  }

  private static String[] text(Code code, Locale locale) {
    return Words.of("problems", code.wire(), locale).split(" \\| ", 2);
  }
}
