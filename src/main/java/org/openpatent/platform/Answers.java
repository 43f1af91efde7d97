package org.openpatent.platform;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The two answers of a write: created with its address, or simply the new state. */
public final class Answers {
  private Answers() {}

  public static <T> RestResponse<T> created(T view, String path) {
    return RestResponse.ResponseBuilder.<T>created(URI.create(path)).entity(view).build();
  }

  public static <T> RestResponse<T> put(T view, boolean created, String path) {
    return created ? created(view, path) : RestResponse.ok(view);
  }
}
