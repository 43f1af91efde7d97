package org.openpatent.platform.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * What every answer brings. Each request has a name, in its answer and in every line that is logged
 * for it, so that one is found by the other; a caller may name it itself. The caller's trace is in
 * those lines too. Browsers are told to take an answer for nothing else than it says it is, to show
 * it in no frame of another page, and to tell no other server whence they come. The framework's own
 * setting for headers would be asked before {@link RequestGate}, and refuse what is no address in
 * its own form.
 */
@ApplicationScoped
public class AnswerHeaders {
  private static final String REQUEST_ID = "X-Request-Id";

  /** In the log's lines. */
  private static final String LOGGED = "requestId";

  /** Of what a caller may say: short, and nothing that a line of a log could be forged with. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** In the log's lines too; where the service traces, what it traces is there already. */
  private static final String TRACE = "traceId";

  /** [W3C Trace Context] */
  private static final TextMapGetter<HttpServerRequest> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
          return request.headers().names();
        }

        @Override
        public String get(HttpServerRequest request, String name) {
          return request.getHeader(name);
        }
      };

  void register(@Observes Filters filters) {
    filters.register(AnswerHeaders::add, RequestGate.BEFORE_EVERYTHING + 1);
  }

  private static void add(RoutingContext context) {
    String sent = context.request().getHeader(REQUEST_ID);
    String id = sent != null && FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    context
        .response()
        .putHeader(REQUEST_ID, id)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Referrer-Policy", "no-referrer");
    MDC.put(LOGGED, id);
    if (context.request().headers().contains("traceparent") && MDC.get(TRACE) == null) {
      SpanContext caller = trace(context.request());
      if (caller.isValid()) {
        MDC.put(TRACE, caller.getTraceId());
      }
    }
    context.next();
  }

  /** What a caller's headers say of its trace; invalid if they say nothing that can be read. */
  private static SpanContext trace(HttpServerRequest request) {
    var propagator = W3CTraceContextPropagator.getInstance();
    return Span.fromContext(propagator.extract(Context.root(), request, HEADERS)).getSpanContext();
  }

  /** The name of a request. */
  public static String requestId(RoutingContext context) {
    return context.response().headers().get(REQUEST_ID);
  }
}
