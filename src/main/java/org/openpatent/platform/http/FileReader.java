package org.openpatent.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Hands a file to the resource where {@link BodyIntake} put it; the framework's readers need it in
 * memory.
 */
@Provider
@Consumes({SentFile.XML, SentFile.CSV, SentFile.NDJSON, SentFile.XLSX, SentFile.ZIP})
public class FileReader implements ServerMessageBodyReader<SentFile> {
  @Inject RoutingContext routing;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return true;
  }

  @Override
  public SentFile readFrom(
      Class<SentFile> type, Type generic, MediaType mediaType, ServerRequestContext context) {
    SentFile file = routing.get(SentFile.KEY);
    if (file == null || file.bytes() == 0) {
      throw new Problem(Code.BODY_MISSING);
    }
    return file;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public SentFile readFrom(
      Class<SentFile> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream) {
    return readFrom(type, generic, mediaType, null);
  }
}
