package org.openpatent.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * The two answers of a write: created with its address, or the new state. The address is a path;
 * the framework's {@code created} makes it absolute, but by what name and port the caller reached
 * the service, the service may not know.
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
}
