package org.openpatent.platform;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The same key and body give the first answer again. Runs inside the transaction of the write, so
 * that the answer is kept exactly when the write is.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyGuard {
  private static final Pattern KEY = Pattern.compile("[!-~]{1,64}");
  private static final Duration KEPT = Duration.ofHours(24);

  @Inject RoutingContext routing;
  @Inject Caller caller;
  @Inject EntityManager database;
  @Inject ObjectMapper mapper;
  @Inject LegalClock clock;

  /** A stored answer, written out and tagged as it was. */
  record Replay(@JsonValue @JsonRawValue String body, Integer version) implements Versioned {}

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    List<String> keys = routing.request().headers().getAll("Idempotency-Key");
    if (keys.isEmpty()) {
      return invocation.proceed();
    }
    String key = keys.get(0);
    if (keys.size() > 1 || !KEY.matcher(key).matches()) {
      throw new Problem(Code.IDEMPOTENCY_KEY_FORM);
    }
    byte[] scope =
        sha256(caller.subject(), routing.request().method().name(), routing.normalizedPath(), key);
    byte[] request = sha256(mapper.writeValueAsString(invocation.getParameters()));
    Object[] kept = lock(scope);
    if (kept[1] != null) {
      return replay(kept, request);
    }
    return keep(scope, request, (RestResponse<?>) invocation.proceed());
  }

  /**
   * The answer kept, or nulls. The lock is tried, not waited for: whoever repeats a running request
   * hears so at once.
   */
  private Object[] lock(byte[] scope) {
    // without a result class, with which Hibernate would plan, and keep a plan, for every call
    Object kept =
        database
            .createNativeQuery(
                "select running, request, status, location, body from kept_answer(?1, ?2, ?3)")
            .setParameter(1, scope)
            .setParameter(2, ByteBuffer.wrap(scope).getLong())
            .setParameter(3, clock.now())
            .getSingleResult();
    Object[] answer = (Object[]) kept;
    if (Boolean.TRUE.equals(answer[0])) {
      throw new Problem(Code.IDEMPOTENCY_KEY_RUNNING);
    }
    return answer;
  }

  private RestResponse<Replay> replay(Object[] answer, byte[] request) throws Exception {
    if (!MessageDigest.isEqual((byte[]) answer[1], request)) {
      throw new Problem(Code.IDEMPOTENCY_KEY_REUSED);
    }
    String body = (String) answer[4];
    JsonNode version = mapper.readTree(body).path("version");
    Replay kept = new Replay(body, version.isInt() ? version.intValue() : null);
    return respond(((Number) answer[2]).intValue(), kept, (String) answer[3])
        .header("Idempotency-Replayed", "true")
        .build();
  }

  private static RestResponse.ResponseBuilder<Replay> respond(
      int status, Replay kept, String location) {
    var response =
        RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), kept);
    return location == null ? response : response.location(URI.create(location));
  }

  /** Keeps the answer, and gives it as it was kept: written once. */
  private RestResponse<Replay> keep(byte[] scope, byte[] request, RestResponse<?> answer)
      throws Exception {
    Object header = answer.getHeaders().getFirst("Location");
    String location = header == null ? null : header.toString();
    String body = mapper.writeValueAsString(answer.getEntity());
    database
        .createNativeQuery(
            "insert into idempotency_key (scope, request, status, location, body, kept_until)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (scope) do update set"
                + " request = excluded.request, status = excluded.status,"
                + " location = excluded.location, body = excluded.body,"
                + " kept_until = excluded.kept_until")
        .setParameter(1, scope)
        .setParameter(2, request)
        .setParameter(3, answer.getStatus())
        .setParameter(4, location)
        .setParameter(5, body)
        .setParameter(6, clock.now().plus(KEPT))
        .executeUpdate();
    Integer version = answer.getEntity() instanceof Versioned view ? view.version() : null;
    return respond(answer.getStatus(), new Replay(body, version), location).build();
  }

  private static byte[] sha256(String... parts) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }
}
