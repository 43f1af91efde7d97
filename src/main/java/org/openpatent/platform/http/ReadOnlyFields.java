package org.openpatent.platform.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The fields that a PUT answers beside those it owns; in its body they are ignored, so that what
 * was read can be changed and sent back, and the document calls them {@code readOnly}. It does more
 * than Jackson's {@code READ_ONLY}, which marks a field of one class that is both read and written:
 * body and answer are two records here.
 */
final class ReadOnlyFields {
  private static final Map<Method, Set<String>> ANSWERED = new ConcurrentHashMap<>();

  private ReadOnlyFields() {}

  /** The names of all fields that the present operation answers; empty if it is no PUT. */
  static Set<String> here() {
    var request = CurrentRequestManager.get();
    return request.getMethod().equals("PUT")
        ? ANSWERED.computeIfAbsent(
            request.getTarget().getLazyMethod().getMethod(), ReadOnlyFields::answered)
        : Set.of();
  }

  private static Set<String> answered(Method method) {
    Type answer = method.getGenericReturnType();
    if (answer instanceof ParameterizedType response) {
      answer = response.getActualTypeArguments()[0];
    }
    return answer instanceof Class<?> view && view.isRecord()
        ? Arrays.stream(view.getRecordComponents())
            // what is unwrapped has no name of its own in the answer, and the body owns its fields
            .filter(component -> !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
            .map(ReadOnlyFields::name)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static String name(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }
}
