package org.openpatent.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Conditional requests: tags what is versioned, answers 304, and checks {@code If-Match}. */
public class Etags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]{1,8})?\"");
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Inject ObjectMapper mapper;

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(response.getEntity() instanceof Versioned view) || view.version() == null) {
      return;
    }
    String body =
        view instanceof IdempotencyGuard.Replay kept
            ? kept.body()
            : mapper.writeValueAsString(view);
    CRC32C hash = new CRC32C();
    hash.update(body.getBytes(StandardCharsets.UTF_8));
    String tag = '"' + view.version().toString() + '-' + Long.toHexString(hash.getValue()) + '"';
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (READS.contains(request.getMethod()) && known != null && matches(known, tag)) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(body); // written once: what is tagged is the answer
    }
  }

  private static boolean matches(String known, String tag) {
    return known.strip().equals("*")
        || Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
  }

  /** For an action, which needs no {@code If-Match} and heeds the one it is given. */
  public static void requireMatchIfAsked(String ifMatch, int version) {
    if (ifMatch != null) {
      requireMatch(ifMatch, version);
    }
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
