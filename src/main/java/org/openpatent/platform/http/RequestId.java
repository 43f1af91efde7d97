package org.openpatent.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Names each request, in its answer and in every line that is logged for it, so that one is found
 * by the other. A caller may name it itself.
 */
@ApplicationScoped
public class RequestId {
  static final String HEADER = "X-Request-Id";

  /** In the log's lines. */
  private static final String LOGGED = "requestId";

  /** Of what a caller may say: short, and nothing that a line of a log could be forged with. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestId::name, RequestGate.BEFORE_EVERYTHING + 1);
  }

  private static void name(RoutingContext context) {
    String sent = context.request().getHeader(HEADER);
    String id = sent != null && FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    context.response().putHeader(HEADER, id);
    MDC.put(LOGGED, id);
    context.next();
  }
}
