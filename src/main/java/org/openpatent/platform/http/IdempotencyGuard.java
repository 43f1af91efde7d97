package org.openpatent.platform.http;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.OutputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.KeptAnswers.KeptAnswer;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LastWrites;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/**
 * Answers the same key and body with the first answer again: to the same subject of the same
 * organization, for the same operation on the same thing. The framework has nothing of the kind. It
 * runs inside the transaction of the write, so that the answer is kept exactly when the write is.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyGuard {
  private static final Pattern KEY = Pattern.compile("[!-~]{1,64}");
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int NO_CONTENT = RestResponse.StatusCode.NO_CONTENT;

  @Inject RoutingContext routing;
  @Inject Caller caller;
  @Inject ObjectMapper mapper;
  @Inject LegalClock clock;
  @Inject LastWrites last;

  /** An answer as it was first given: its JSON, and the version that its tag is made of. */
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
    byte[] scope = scope(invocation, key);
    byte[] request = digest(body(invocation));
    KeptAnswer kept = KeptAnswers.take(scope, clock.now());
    return kept == null
        ? keep(key, scope, request, (RestResponse<?>) invocation.proceed())
        : replay(kept, request, SealedBody.open(key, scope, kept.body()));
  }

  private RestResponse<Replay> replay(KeptAnswer kept, byte[] request, String body)
      throws Exception {
    if (!MessageDigest.isEqual(kept.request(), request)) {
      throw new Problem(Code.IDEMPOTENCY_KEY_REUSED);
    }
    JsonNode version = mapper.readTree(body).path("version");
    Replay replay = new Replay(body, version.isInt() ? version.intValue() : null);
    return respond(kept.status(), replay, kept.location())
        .header("Idempotency-Replayed", "true")
        .build();
  }

  private static RestResponse.ResponseBuilder<Replay> respond(
      int status, Replay kept, String location) {
    var response =
        RestResponse.ResponseBuilder.create(
            RestResponse.Status.fromStatusCode(status), status == NO_CONTENT ? null : kept);
    return location == null ? response : response.header(HttpHeaders.LOCATION, location);
  }

  /** Keeps the answer and gives the very text that is kept, so that a replay is equal to it. */
  private RestResponse<Replay> keep(
      String key, byte[] scope, byte[] request, RestResponse<?> answer) throws Exception {
    String location = (String) answer.getHeaders().getFirst(HttpHeaders.LOCATION);
    String body = mapper.writeValueAsString(answer.getEntity());
    String stored =
        answer.getEntity() instanceof Secretive ? SealedBody.seal(key, scope, body) : body;
    var kept = new KeptAnswer(request, answer.getStatus(), location, stored);
    var write = KeptAnswers.keep(scope, kept, clock.now().plus(KEPT));
    last.add(() -> write);
    Integer version = answer.getEntity() instanceof Versioned view ? view.version() : null;
    return respond(answer.getStatus(), new Replay(body, version), location).build();
  }

  /** A hash of who asks for which operation on what; two spellings of one address are the same. */
  private byte[] scope(InvocationContext invocation, String key) throws Exception {
    Act act = caller.acting(clock.now());
    List<String> parts = new ArrayList<>();
    parts.add(act.subject());
    parts.add(String.valueOf(act.organization()));
    parts.add(invocation.getMethod().getAnnotation(Operation.class).operationId());
    Parameter[] declared = invocation.getMethod().getParameters();
    for (int i = 0; i < declared.length; i++) {
      if (declared[i].isAnnotationPresent(PathParam.class)
          || declared[i].isAnnotationPresent(QueryParam.class)) {
        parts.add(String.valueOf(invocation.getParameters()[i]));
      }
    }
    parts.add(key);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }

  /** The one parameter that comes from no part of the address or head; null if there is none. */
  private static Object body(InvocationContext invocation) {
    Parameter[] declared = invocation.getMethod().getParameters();
    for (int i = 0; i < declared.length; i++) {
      if (Arrays.stream(declared[i].getAnnotations())
          .noneMatch(one -> one.annotationType().getPackageName().startsWith("jakarta.ws.rs"))) {
        return invocation.getParameters()[i];
      }
    }
    return null;
  }

  /** A hash of the body: of a file its bytes, of JSON the values that were read from it. */
  private byte[] digest(Object body) throws Exception {
    if (body instanceof SentFile file) {
      return file.sha256();
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    mapper.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), body);
    return digest.digest();
  }
}
