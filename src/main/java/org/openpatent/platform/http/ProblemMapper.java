package org.openpatent.platform.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.postgresql.util.PSQLException;

/**
 * Turns whatever was thrown, by this service or by the framework, into the one form of error. It
 * does more than {@code quarkus-resteasy-problem}: constraints of the database and states of SQL
 * become codes, and the text is in the language of the caller.
 */
public class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  /**
   * Classes of SQL states that are temporary: connection lost, deadlock or serialization, out of
   * resources, stopped by the operator.
   */
  private static final Set<String> TEMPORARY_CLASSES = Set.of("08", "40", "53", "57");

  /** The same of single states: read-only, as a primary that became a standby; no lock in time. */
  private static final Set<String> TEMPORARY = Set.of("25006", "55P03");

  @Inject RoutingContext routing;

  // the specific types are named because the framework brings its own mappers for them
  @ServerExceptionMapper({
    Throwable.class,
    Problem.class,
    WebApplicationException.class,
    NotFoundException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class,
    AuthenticationRedirectException.class,
    UnauthorizedException.class,
    ForbiddenException.class,
    ConstraintViolationException.class
  })
  public Response toResponse(Throwable thrown) {
    Problem problem = problemOf(thrown);
    if (problem.status == 500) {
      LOG.error("unexpected failure", thrown);
    }
    Locale locale = Caller.locale(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var response =
        Response.status(problem.status)
            .type(ProblemBody.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
            .entity(ProblemBody.of(problem, locale, routing.request().path()));
    if (problem.code.isTemporary()) {
      response.header(HttpHeaders.RETRY_AFTER, "1");
    }
    switch (problem.status) {
      case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case 405 -> {
        RequestGate.countAsOne(routing);
        response.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.here()));
      }
      default -> {}
    }
    return response.build();
  }

  private Problem problemOf(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Problem problem = known(cause);
      if (problem != null) {
        return problem;
      }
    }
    if (thrown instanceof NotFoundException) {
      // where two classes share the beginning of an address the framework says 404 for 405
      Set<String> allowed = AllowedMethods.here();
      if (!allowed.isEmpty() && !allowed.contains(routing.request().method().name())) {
        return new Problem(Code.METHOD_NOT_ALLOWED);
      }
    }
    return thrown instanceof WebApplicationException web
        ? ofStatus(web.getResponse().getStatus())
        : new Problem(Code.INTERNAL_ERROR);
  }

  private Problem known(Throwable cause) {
    if (cause instanceof Problem problem) {
      return problem;
    }
    if (cause instanceof AuthenticationFailedException
        || cause instanceof AuthenticationCompletionException
        || cause instanceof AuthenticationRedirectException
        || cause instanceof UnauthorizedException) {
      return new Problem(Code.UNAUTHENTICATED);
    }
    if (cause instanceof OIDCException) {
      return new Problem(Code.ISSUER_UNAVAILABLE);
    }
    if (cause instanceof ForbiddenException) {
      return new Problem(Code.FORBIDDEN);
    }
    if (cause instanceof ConstraintViolationException broken) {
      return QueryParameters.refused(broken);
    }
    if (cause instanceof StaleStateException) {
      boolean conditional = routing.request().headers().contains(HttpHeaders.IF_MATCH);
      return new Problem(conditional ? Code.PRECONDITION_FAILED : Code.CHANGED_MEANWHILE);
    }
    if (cause instanceof ClosedChannelException || cause instanceof IOException && isGone()) {
      // nothing failed, and nobody reads this
      return new Problem(Code.MALFORMED_REQUEST);
    }
    return ofTransaction(cause);
  }

  /**
   * Whether the client went away before it had its answer. A connection that breaks off while an
   * answer is on its way is not told to be closed until its failure was.
   */
  private boolean isGone() {
    return routing.response().closed() || routing.response().headWritten();
  }

  private static Problem ofTransaction(Throwable cause) {
    if (cause instanceof RollbackException && cause.getCause() == null) {
      return new Problem(Code.OVERLOADED); // it ran out of time, or its commit had no answer
    }
    return cause instanceof SQLException refused ? ofDatabase(refused) : null;
  }

  /** What the database refused; null if it is nothing that a request could cause. */
  public static Problem ofDatabase(SQLException refused) {
    // asked of the driver, because Hibernate names no exclusion constraints
    if (refused instanceof PSQLException named && named.getServerErrorMessage() != null) {
      String constraint = named.getServerErrorMessage().getConstraint();
      if (constraint != null && constraint.endsWith("_pkey")) {
        return new Problem(Code.PRECONDITION_FAILED); // another PUT created the same thing first
      }
      Code code = constraint == null ? null : Code.ofConstraint(constraint);
      return code == null ? ofSqlState(refused) : new Problem(code);
    }
    return ofSqlState(refused);
  }

  public static Problem ofSqlState(SQLException sql) {
    String state = sql.getSQLState();
    boolean temporary =
        state == null // no connection in time
            || TEMPORARY_CLASSES.contains(state.substring(0, 2))
            || TEMPORARY.contains(state);
    return temporary ? new Problem(Code.OVERLOADED) : null;
  }

  /** Whether the same may succeed a moment later: the database was away, or had no time. */
  public static boolean isTemporary(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      Problem problem = ofTransaction(cause);
      if (problem != null) {
        return problem.code.isTemporary();
      }
    }
    return false;
  }

  static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> new Problem(Code.MALFORMED_REQUEST);
      case 401 -> new Problem(Code.UNAUTHENTICATED);
      case 403 -> new Problem(Code.FORBIDDEN);
      case 404 -> new Problem(Code.NOT_FOUND);
      case 405 -> new Problem(Code.METHOD_NOT_ALLOWED);
      case 406 -> new Problem(Code.NOT_ACCEPTABLE);
      case 413 -> new Problem(Code.BODY_TOO_LARGE);
      case 415 -> new Problem(Code.UNSUPPORTED_MEDIA_TYPE);
      case 503 -> new Problem(Code.OVERLOADED);
      default ->
          status >= 400 && status < 500
              ? new Problem(Code.MALFORMED_REQUEST).as(status)
              : new Problem(Code.INTERNAL_ERROR);
    };
  }
}
