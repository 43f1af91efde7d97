package org.openpatent.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Brings headers into the one form in which the framework looks for them, before anything is
 * decided by them.
 */
@ApplicationScoped
public class HeaderForms {
  private static final int AFTER_THE_GATE = 900;
  private static final String PROBLEM = ProblemBody.MEDIA_TYPE;

  void normalize(@Observes Filters filters) {
    filters.register(
        context -> {
          normalize(context.request().headers());
          context.next();
        },
        AFTER_THE_GATE);
  }

  private static void normalize(MultiMap headers) {
    joinLines(headers, HttpHeaders.IF_MATCH);
    joinLines(headers, HttpHeaders.IF_NONE_MATCH);
    tightenType(headers);
    removeProblemType(headers);
  }

  /**
   * Several lines are one list [RFC 9110 5.3], but a parameter of a resource takes only the first.
   */
  private static void joinLines(MultiMap headers, CharSequence name) {
    List<String> lines = headers.getAll(name);
    if (lines.size() > 1) {
      headers.set(name, String.join(", ", lines));
    }
  }

  /** Blanks may stand before a semicolon [RFC 9110 5.6.6]; the framework takes them for letters. */
  private static void tightenType(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type != null && (type.contains(" ;") || type.contains("\t;"))) {
      headers.set(HttpHeaders.CONTENT_TYPE, type.replaceAll("[ \\t]+;", ";"));
    }
  }

  /**
   * Takes the type of problems out of {@code Accept}: a problem is sent as one whatever is
   * accepted, so that the header is read for the type of the answer alone.
   */
  private static void removeProblemType(MultiMap headers) {
    List<String> lines = headers.getAll(HttpHeaders.ACCEPT);
    if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(PROBLEM))) {
      return;
    }
    String others =
        lines.stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .filter(type -> !type.toLowerCase(Locale.ROOT).startsWith(PROBLEM))
            .collect(Collectors.joining(", "));
    if (others.isEmpty()) {
      headers.remove(HttpHeaders.ACCEPT);
    } else {
      headers.set(HttpHeaders.ACCEPT, others);
    }
  }
}
