package org.openpatent.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Hands a token to anyone who asks in the name of a demonstration user. */
@Path("/dev/token")
@PermitAll
public class DemoTokenResource {
  @ConfigProperty(name = DemoConfigSource.PRIVATE_KEY)
  String privateKey;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, Object> token(String form) {
    String user = user(form);
    DemoUser found =
        Arrays.stream(DemoUser.values())
            .filter(one -> one.user.equals(user))
            .findAny()
            .orElseThrow(() -> new Problem(Code.NOT_FOUND));
    String token = DemoTokens.token(privateKey, found.user, found.roles, found.code.value());
    return Map.of("access_token", token, "expires_in", DemoTokens.LIFETIME.toSeconds());
  }

  /** Read here, because the framework fails on a form that is malformed. */
  private static String user(String form) {
    try {
      return Arrays.stream(form.split("&"))
          .filter(field -> field.startsWith("user="))
          .map(field -> URLDecoder.decode(field.substring(5), StandardCharsets.UTF_8))
          .findFirst()
          .orElse(null);
    } catch (IllegalArgumentException malformed) {
      throw new Problem(Code.MALFORMED_REQUEST);
    }
  }
}
