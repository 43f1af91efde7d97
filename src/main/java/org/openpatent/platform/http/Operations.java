package org.openpatent.platform.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operations of the service, and the roles that each is for, as its method says. */
@ApplicationScoped
public class Operations {
  /** By operation id; an operation for anyone has no roles. */
  private final Map<String, Set<String>> roles = new TreeMap<>();

  @Inject
  Operations(BeanManager beans) {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(resource -> Arrays.stream(resource.getMethods()))
        .forEach(this::add);
  }

  private void add(Method method) {
    Operation operation = method.getAnnotation(Operation.class);
    if (operation != null && !operation.hidden()) {
      RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
      roles.put(operation.operationId(), allowed == null ? Set.of() : Set.of(allowed.value()));
    }
  }

  /** Ids of those that are open to whoever has these roles, in alphabetical order. */
  public List<String> of(Predicate<String> hasRole) {
    return roles.entrySet().stream()
        .filter(one -> one.getValue().isEmpty() || one.getValue().stream().anyMatch(hasRole))
        .map(Map.Entry::getKey)
        .toList();
  }
}
