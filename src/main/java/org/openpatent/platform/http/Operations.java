package org.openpatent.platform.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The operations of the service, and the roles that each is for, as its method says. */
@ApplicationScoped
public class Operations {
  /** By operation id; an operation for anyone has no roles. */
  private volatile Map<String, Set<String>> roles;

  /** Ids of those that somebody may try who has these roles, in alphabetical order. */
  public List<String> of(Predicate<String> hasRole) {
    if (roles == null) {
      roles = all(CurrentRequestManager.get().getDeployment());
    }
    return roles.entrySet().stream()
        .filter(one -> one.getValue().isEmpty() || one.getValue().stream().anyMatch(hasRole))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Set<String>> all(Deployment deployment) {
    Map<String, Set<String>> all = new TreeMap<>();
    deployment.getClassMappers().stream()
        .flatMap(at -> Arrays.stream(at.value.handlers))
        .flatMap(Operations::resources)
        .map(RuntimeResource::getResourceClass)
        .distinct()
        .flatMap(resource -> Arrays.stream(resource.getMethods()))
        .filter(Operations::isInDocument)
        .forEach(
            method -> all.put(method.getAnnotation(Operation.class).operationId(), roles(method)));
    return all;
  }

  private static Stream<RuntimeResource> resources(Object handler) {
    return handler instanceof ClassRoutingHandler routing
        ? routing.getMappers().values().stream()
            .flatMap(mapper -> mapper.getTemplates().stream())
            .map(at -> at.value)
        : Stream.of();
  }

  private static boolean isInDocument(Method method) {
    Operation operation = method.getAnnotation(Operation.class);
    return operation != null && !operation.hidden();
  }

  private static Set<String> roles(Method method) {
    RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
    return allowed == null ? Set.of() : Set.of(allowed.value());
  }
}
