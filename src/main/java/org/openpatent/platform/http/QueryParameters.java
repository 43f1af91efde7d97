package org.openpatent.platform.http;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Reads paths and queries as strictly as bodies. The framework by itself passes over a parameter
 * that it does not know, takes the first of several, and answers 404 to a value in a query that it
 * cannot read.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    var query = request.getUriInfo().getQueryParameters();
    if (query.isEmpty() || resource.getResourceMethod() == null) {
      return;
    }
    Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::names);
    query.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            throw new Problem(Code.UNKNOWN_QUERY_PARAMETER, name);
          }
          if (values.size() > 1) {
            throw new Problem(Code.REPEATED_QUERY_PARAMETER, name);
          }
          if (values.get(0).isEmpty()) { // which the framework would take for a parameter not given
            throw new Problem(Code.INVALID_QUERY_PARAMETER, name);
          }
        });
  }

  private static Set<String> names(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(QueryParameters::annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Annotation> annotations(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getFields())
            .flatMap(field -> Arrays.stream(field.getAnnotations()))
        : Arrays.stream(parameter.getAnnotations());
  }

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Function<String, ?> parse = reader(type);
    if (parse == null || annotations == null) {
      return null;
    }
    boolean path = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
    String name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> ((QueryParam) annotation).value())
            .findAny()
            .orElse("");
    return new ParamConverter<>() {
      @Override
      public T fromString(String text) {
        if (text == null) {
          return null;
        }
        try {
          return type.cast(parse.apply(text));
        } catch (Problem problem) {
          throw path ? malformedKey(problem) : problem.as(400);
        } catch (RuntimeException misread) {
          throw path
              ? malformedKey(new Problem(Code.FORM, type.getSimpleName()))
              : new Problem(Code.INVALID_QUERY_PARAMETER, name);
        }
      }

      @Override
      public String toString(T value) {
        return String.valueOf(value);
      }
    };
  }

  /** A malformed key in a path: 404 for a read, but a write has to change, so 422. */
  private static Problem malformedKey(Problem problem) {
    String method = CurrentRequestManager.get().getMethod();
    return method.equals("GET") || method.equals("HEAD") ? problem.as(404) : problem;
  }

  /** As JSON writes it; the JDK also reads {@code +5}, {@code 05} and digits of other scripts. */
  private static <N extends Number> N asWritten(N number, String text) {
    if (!number.toString().equals(text)) {
      throw new IllegalArgumentException();
    }
    return number;
  }

  /** The refusal of a parameter that breaks a constraint on it. */
  static Problem refused(ConstraintViolationException broken) {
    String name = "";
    for (Path.Node node : broken.getConstraintViolations().iterator().next().getPropertyPath()) {
      name = node.getName();
    }
    return new Problem(Code.INVALID_QUERY_PARAMETER, name);
  }

  private static Function<String, ?> reader(Class<?> type) {
    if (type == Integer.class) {
      return text -> asWritten(Integer.valueOf(text), text);
    }
    if (type == Long.class) {
      return text -> asWritten(Long.valueOf(text), text);
    }
    if (type == Boolean.class) {
      return text -> Map.of("true", true, "false", false).get(text).booleanValue();
    }
    return type == String.class ? null : TextForm.of(type);
  }
}
