package org.openpatent.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.JsonText;
import org.openpatent.platform.value.Problem;

/**
 * Refuses requests before any resource sees them: those beyond what the pools can serve, those
 * whose address is not UTF-8 text, those whose body is too large to read. What Vert.x and the
 * framework refuse themselves is given our form here too.
 */
@ApplicationScoped
public class RequestGate {
  static final int BEFORE_EVERYTHING = 1000;
  private static final long LINGER_MILLIS = 1000;

  @Inject PlatformConfig config;
  @Inject Admission admission;
  @Inject RateLimit rate;
  @Inject BodyIntake bodies;
  @Inject ObjectMapper mapper;

  @ConfigProperty(name = "quarkus.smallrye-health.root-path")
  String health;

  void guard(@Observes Filters filters) {
    filters.register(this::pass, BEFORE_EVERYTHING);
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::refuseInOurForm);
    for (int status : new int[] {404, 405, 406, 415, 500, 503}) {
      router.errorHandler(status, context -> refuse(context, ProblemMapper.ofStatus(status)));
    }
  }

  /** For what Vert.x refuses before any handler has it: a request without a Host, for example. */
  private void refuseInOurForm(RoutingContext context) {
    if (context.statusCode() >= 400 && context.statusCode() < 500) {
      refuse(context, ProblemMapper.ofStatus(context.statusCode()));
    } else {
      context.next();
    }
  }

  private void pass(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.closed()) {
      response.end(); // the client has gone; whoever counts requests has to see this one end
      return;
    }
    PipelineLimit.install(context, config.limits().pipelinedRequests());
    if (!isPlain(context.request())) {
      refuseAndClose(context, new Problem(Code.MALFORMED_REQUEST));
    } else if (response.writeQueueFull()) {
      // no more answers are made for a client that has not read the earlier ones
      response.drainHandler(
          drained -> {
            response.drainHandler(null);
            pass(context);
          });
    } else if (!isAddress(context.request().uri())) {
      refuse(context, new Problem(Code.MALFORMED_REQUEST));
    } else if (isProbe(context)) {
      context.next();
    } else if (!rate.admits(Admission.client(context), response)) {
      refuse(context, new Problem(Code.TOO_MANY_REQUESTS));
    } else {
      bodies.read(
          context, refusal -> refuseAndClose(context, refusal), length -> admit(context, length));
    }
  }

  /** Probes are never refused: a service that is merely busy would be restarted. */
  public boolean isProbe(RoutingContext context) {
    String path = context.normalizedPath();
    return path.equals(health) || path.startsWith(health + "/");
  }

  private void admit(RoutingContext context, int bodyLength) {
    String client = Admission.client(context);
    Code full = admission.memory.excess(client, 0);
    if (full == null) {
      full = admission.requests.take(client, 1);
    }
    if (full != null) {
      admission.memory.give(client, bodyLength);
      AdmittedRequest.discardFile(context);
      refuse(context, new Problem(full));
      return;
    }
    AdmittedRequest admitted = new AdmittedRequest(admission, context, bodyLength);
    context.put(AdmittedRequest.KEY, admitted);
    context.addEndHandler(ended -> admitted.endUnlessWorking());
    context.next();
  }

  /** A request that a worker has begun is over when the worker is done, not when it is answered. */
  @ServerRequestFilter(priority = 0)
  Response begin(ContainerRequestContext request) {
    AdmittedRequest admitted = SlowClients.routing().get(AdmittedRequest.KEY);
    if (admitted == null) {
      return null;
    }
    if (!admitted.begin()) {
      return Response.noContent().build(); // the client has gone
    }
    CurrentRequestManager.get().registerCompletionCallback(done -> admitted.end());
    return null;
  }

  /**
   * The rest of a body that nobody reads must not be taken for the next request. It is thrown away
   * for a moment, because a client that finds its connection closed while it writes may not read
   * the answer.
   */
  private void refuseAndClose(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    PipelineLimit.stop(context);
    Future<Void> refused = refuse(context, problem);
    if (request.isEnded()) {
      refused.onComplete(answered -> request.connection().close());
    } else {
      request.handler(ignored -> {}).resume();
      context.vertx().setTimer(LINGER_MILLIS, over -> request.connection().close());
    }
  }

  private Future<Void> refuse(RoutingContext context, Problem problem) {
    if (context.response().headWritten()) {
      return Future.succeededFuture();
    }
    countAsOne(context);
    Locale locale = Caller.locale(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    HttpServerResponse response = context.response().setStatusCode(problem.status);
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
    response.putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (problem.code.isTemporary() && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    String path = context.request().path() == null ? "/" : context.request().path();
    return response.end(JsonText.of(mapper, ProblemBody.of(problem, locale, path)));
  }

  /**
   * Counts a request that no operation has in one row of the figures. Each address would else have
   * a row of its own, and where there are too many of them operations are counted no more.
   */
  static void countAsOne(RoutingContext context) {
    HttpRequestMetric counted = HttpRequestMetric.getRequestMetric(context);
    if (counted != null) {
      counted.setTemplatePath("/refused");
    }
  }

  /**
   * Whether everybody reads the same from the headers: where the body ends [RFC 9112 6.3], and for
   * whom the request is [RFC 9112 3.2]. A proxy that reads otherwise would take a body for the next
   * request.
   */
  private static boolean isPlain(HttpServerRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return (codings.isEmpty() || codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))
        && request.headers().getAll(HttpHeaders.HOST).size() < 2;
  }

  /** True for a URI [RFC 3986] that decodes to text that can be stored. */
  private static boolean isAddress(String sent) {
    if (sent.chars().anyMatch(c -> c > '~')) {
      return false;
    }
    try {
      new URI(sent);
      if (sent.indexOf('%') < 0) {
        return true;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(sent.length());
      for (int i = 0; i < sent.length(); i++) {
        if (sent.charAt(i) == '%') {
          bytes.write(HexFormat.fromHexDigits(sent, i + 1, i + 3));
          i += 2;
        } else {
          bytes.write(sent.charAt(i));
        }
      }
      var decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return StrictJson.isStorable(decoded.toString());
    } catch (URISyntaxException | CharacterCodingException malformed) {
      return false;
    } catch (IllegalArgumentException | IndexOutOfBoundsException noEscape) {
      return false; // a percent sign in the zone of an IPv6 address, where URI asks for no digits
    }
  }
}
