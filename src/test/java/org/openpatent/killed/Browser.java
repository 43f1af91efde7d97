package org.openpatent.killed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who logs in to a web application, or on another machine for a device. */
final class Browser {
  static final String CLIENT = "openpatent-web";

  /** Of the web application, where nobody listens: the code is taken from the redirect. */
  static final String HOME = "http://127.0.0.1:1/home";

  private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final String endpoint;
  private final Map<String, String> cookies = new HashMap<>();
  private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

  Browser(String issuer) {
    endpoint = issuer + "/protocol/openid-connect";
  }

  /** The tokens of a person, by authorization code with PKCE. */
  Response login(String user, String password) {
    String code = code(user, password);
    exchange(code, "not the verifier, but as long as a verifier has to be").then().statusCode(400);
    return exchange(code(user, password), verifier);
  }

  /** Where an application is sent that forgets the challenge. */
  String loginWithoutChallenge() {
    return given()
        .redirects()
        .follow(false)
        .queryParams(application())
        .get(endpoint + "/auth")
        .header("Location");
  }

  private String code(String user, String password) {
    cookies.clear();
    Response form =
        given()
            .queryParams(application())
            .queryParams(challenge())
            .get(endpoint + "/auth")
            .then()
            .statusCode(200)
            .extract()
            .response();
    String redirect = submit(form, Map.of("username", user, "password", password));
    assertTrue(redirect.startsWith(HOME), redirect);
    Matcher code = CODE.matcher(redirect);
    assertTrue(code.find(), redirect);
    return code.group(1);
  }

  private static Map<String, String> application() {
    return Map.of(
        "client_id", CLIENT, "response_type", "code", "scope", "openid", "redirect_uri", HOME);
  }

  private Response exchange(String code, String shown) {
    return given()
        .formParam("grant_type", "authorization_code")
        .formParam("client_id", CLIENT)
        .formParam("redirect_uri", HOME)
        .formParam("code", code)
        .formParam("code_verifier", shown)
        .post(endpoint + "/token");
  }

  /** The tokens of a person who lets a device in, which has no browser. */
  Response letIn(String user, String password) {
    Response device =
        given()
            .formParam("client_id", CLIENT)
            .formParams(challenge())
            .post(endpoint + "/auth/device")
            .then()
            .statusCode(200)
            .extract()
            .response();
    String deviceCode = device.path("device_code");
    cookies.clear();
    Response page = follow(device.path("verification_uri_complete"));
    page = follow(submit(page, Map.of("username", user, "password", password)));
    submit(page, Map.of("accept", "Yes"));
    return poll(deviceCode);
  }

  private Response poll(String deviceCode) {
    return given()
        .formParam("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
        .formParam("client_id", CLIENT)
        .formParam("device_code", deviceCode)
        .formParam("code_verifier", verifier)
        .post(endpoint + "/token");
  }

  private Map<String, String> challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
      return Map.of("code_challenge", challenge, "code_challenge_method", "S256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Where the answer to the form of a page leads. */
  private String submit(Response page, Map<String, String> fields) {
    cookies.putAll(page.cookies());
    Matcher action = ACTION.matcher(page.asString());
    assertTrue(action.find(), page.asString());
    URI address = URI.create(action.group(1).replace("&amp;", "&"));
    Response answer =
        given()
            .redirects()
            .follow(false)
            .cookies(cookies)
            .formParams(fields)
            .post(URI.create(endpoint).resolve(address));
    cookies.putAll(answer.cookies());
    assertTrue(answer.statusCode() == 302, answer.asString());
    return answer.header("Location");
  }

  /** The page at the end of redirects; each may bring cookies. */
  private Response follow(String address) {
    Response page =
        given()
            .urlEncodingEnabled(false)
            .redirects()
            .follow(false)
            .cookies(cookies)
            .get(URI.create(address));
    cookies.putAll(page.cookies());
    return page.statusCode() == 302 ? follow(page.header("Location")) : page;
  }
}
