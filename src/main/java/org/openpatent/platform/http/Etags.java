package org.openpatent.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Answers conditional requests: tags what is versioned, answers 304, and checks {@code If-Match}.
 * It does more than the framework's {@code Request.evaluatePreconditions}: {@code If-Match}
 * compares the version alone, and a tag is known again in whatever coding the body came.
 */
public class Etags {
  private static final Pattern TAG =
      Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]{1,8})?(?:-(?:gzip|deflate))?\"");
  private static final Pattern CODING = Pattern.compile("-(?:gzip|deflate)\"$");
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Inject ObjectMapper mapper;
  @Inject RoutingContext routing;

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(response.getEntity() instanceof Versioned view) || view.version() == null) {
      return;
    }
    byte[] body =
        view instanceof IdempotencyGuard.Replay kept
            ? kept.body().getBytes(StandardCharsets.UTF_8)
            : mapper.writeValueAsBytes(view);
    String plain = plain(view.version(), body);
    String coding = Compression.of(routing.request());
    String tag = '"' + plain + (coding == null ? "" : '-' + coding) + '"';
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    String match = known == null ? null : knownOrAny(known, '"' + plain + '"', tag);
    if (READS.contains(request.getMethod()) && match != null) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, match);
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(body); // the very text that the tag was made of, so that both are one
    }
  }

  /** What a tag says, without its quotes: the version, and a hash of what is answered. */
  public static String plain(int version, byte[] body) {
    CRC32C hash = new CRC32C();
    hash.update(body);
    return version + "-" + Long.toHexString(hash.getValue());
  }

  private static String knownOrAny(String known, String plain, String tag) {
    return known.strip().equals("*") ? tag : match(known, plain, tag);
  }

  /**
   * The known tag that still holds, or null: a body is known in whatever coding it came, and the
   * 304 is about the copy that the caller has.
   */
  public static String match(String known, String plain, String tag) {
    return Arrays.stream(known.split(","))
        .map(one -> one.strip().replaceFirst("^W/", ""))
        .filter(one -> CODING.matcher(one).replaceFirst("\"").equals(plain))
        .min(Comparator.comparing(one -> !one.equals(tag)))
        .orElse(null);
  }

  /** For an action: it needs no {@code If-Match}, but is refused if the one sent does not match. */
  public static void requireMatchIfAsked(String ifMatch, int version) {
    if (ifMatch != null) {
      requireMatch(ifMatch, version);
    }
  }

  /**
   * For a decision about what the caller has read: {@code *} is refused like a missing header,
   * because it names no version.
   */
  public static void requireSeen(String ifMatch, int version) {
    boolean any = ifMatch != null && ifMatch.strip().equals("*");
    requireMatch(any ? null : ifMatch, version);
  }

  /**
   * Compares the version alone: whoever saw less of the body than others may still update it.
   *
   * @param version the stored version, or null when there is nothing yet
   */
  public static void requireMatch(String ifMatch, Integer version) {
    if (version == null) {
      if (ifMatch != null) {
        throw new Problem(Code.PRECONDITION_FAILED);
      }
      return;
    }
    if (ifMatch == null) {
      throw new Problem(Code.PRECONDITION_REQUIRED);
    }
    boolean current =
        ifMatch.strip().equals("*")
            || Arrays.stream(ifMatch.split(","))
                .map(one -> TAG.matcher(one.strip()))
                .filter(Matcher::matches)
                .anyMatch(one -> Integer.parseInt(one.group(1)) == version);
    if (!current) {
      throw new Problem(Code.PRECONDITION_FAILED);
    }
  }
}
