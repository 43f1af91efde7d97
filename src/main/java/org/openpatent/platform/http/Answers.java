package org.openpatent.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * How answers are made: of a write created with its address, or the new state; of what comes in
 * several forms in the one that is asked for. The address is a path; the framework's {@code
 * created} makes it absolute, but by what name and port the caller reached the service, the service
 * may not know.
 */
public final class Answers {
  private Answers() {}

  public static <T> RestResponse<T> created(T view, String path) {
    return at(path, Status.CREATED, view);
  }

  public static <T> RestResponse<T> put(T view, boolean created, String path) {
    return created ? created(view, path) : RestResponse.ok(view);
  }

  /** The address as a path: by what name and port the caller reached us, we may not know. */
  public static <T> RestResponse<T> at(String path, Status status, T view) {
    return ResponseBuilder.create(status, view).header(HttpHeaders.LOCATION, path).build();
  }

  /**
   * The form in which the caller wants an answer that comes in several.
   *
   * @param forms the first is chosen where the caller accepts all equally
   * @throws Problem NOT_ACCEPTABLE if it accepts none of them
   */
  public static MediaType form(Request request, List<Variant> forms) {
    Variant chosen = request.selectVariant(forms);
    if (chosen == null) {
      throw new Problem(Code.NOT_ACCEPTABLE);
    }
    return chosen.getMediaType();
  }
}
