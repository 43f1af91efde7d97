package org.openpatent.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Matcher;
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

  /** [W3C Trace Context] A later version may go on; all zeros are no id. */
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff|00.{53}.)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

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
    String parent = context.request().getHeader("traceparent");
    if (parent != null && MDC.get(TRACE) == null) {
      Matcher trace = TRACEPARENT.matcher(parent);
      if (trace.matches()) {
        MDC.put(TRACE, trace.group(1));
      }
    }
    context.next();
  }

  /** The name of a request. */
  public static String requestId(RoutingContext context) {
    return context.response().headers().get(REQUEST_ID);
  }
}
