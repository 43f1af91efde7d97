package org.openpatent.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is refused before any resource sees it: more requests than the pools can serve, addresses
 * that are not UTF-8 text, bodies too large to read. Vert.x's own refusals take our form here too.
 */
@ApplicationScoped
public class RequestGate {
  private static final int BEFORE_EVERYTHING = 1000;
  private static final String FILE_TYPE = "application/xml";

  @Inject PlatformConfig config;
  @Inject ObjectMapper mapper;

  @ConfigProperty(name = "quarkus.smallrye-health.root-path")
  String health;

  private final AtomicInteger inFlight = new AtomicInteger();

  void guard(@Observes Filters filters) {
    filters.register(this::pass, BEFORE_EVERYTHING);
  }

  void reform(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::reform);
    for (int status : new int[] {404, 405, 406, 415, 500, 503}) {
      router.errorHandler(status, context -> refuse(context, ProblemMapper.ofStatus(status)));
    }
  }

  /** A request that breaks off before any handler has it: its Host is none, for one. */
  private void reform(RoutingContext context) {
    if (context.statusCode() >= 400 && context.statusCode() < 500) {
      refuse(context, ProblemMapper.ofStatus(context.statusCode()));
    } else {
      context.next();
    }
  }

  private void pass(RoutingContext context) {
    if (!isAddress(context.request().uri())) {
      refuse(context, new Problem(Code.MALFORMED_REQUEST));
    } else if (!isProbe(context) && !admit(context)) {
      refuse(context, new Problem(Code.OVERLOADED));
    } else if (announcedLength(context) > mostBytes(context)) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      refuse(context, new Problem(Code.BODY_TOO_LARGE));
    } else {
      context.next();
    }
  }

  /** Whoever refused a probe under load would have the service that is merely busy restarted. */
  private boolean isProbe(RoutingContext context) {
    String path = context.normalizedPath();
    return path.equals(health) || path.startsWith(health + "/");
  }

  private boolean admit(RoutingContext context) {
    if (inFlight.incrementAndGet() > config.limits().requestsInFlight()) {
      inFlight.decrementAndGet();
      return false;
    }
    context.addEndHandler(ended -> inFlight.decrementAndGet());
    return true;
  }

  private static long announcedLength(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length); // Vert.x has refused what is no number
  }

  /** XML comes as a file; where none is taken, its type is refused before it is read. */
  private long mostBytes(RoutingContext context) {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    boolean file = type != null && type.regionMatches(true, 0, FILE_TYPE, 0, FILE_TYPE.length());
    return file ? config.limits().fileBytes() : config.limits().bodyBytes();
  }

  private void refuse(RoutingContext context, Problem problem) {
    if (context.response().headWritten()) {
      return;
    }
    Locale locale = ProblemBody.locale(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var response = context.response().setStatusCode(problem.status);
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
    response.putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    if (problem.status == 503) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    try {
      String path = context.request().path() == null ? "/" : context.request().path();
      response.end(mapper.writeValueAsString(ProblemBody.of(problem, locale, path)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What is no URI [RFC 3986], or decodes to what is no text of ours, is no key and no query. */
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
