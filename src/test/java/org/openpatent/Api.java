package org.openpatent;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.openpatent.demo.DemoConfigSource;
import org.openpatent.demo.DemoTokens;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Role;

/** The API as its callers use it: over HTTP, with tokens. */
public final class Api {
  private record Bearer(String key, String subject, Set<String> roles, String creditCode) {}

  /** Kept, because signing a token takes longer than the request that it is for. */
  private static final Map<Bearer, String> TOKENS = new ConcurrentHashMap<>();

  private Api() {}

  public static RequestSpecification anonymous() {
    return given().contentType(ContentType.JSON);
  }

  public static RequestSpecification as(DemoUser user) {
    return with(token(user));
  }

  public static RequestSpecification licensor(String creditCode) {
    return with(token("tto of " + creditCode, Set.of(Role.LICENSOR), creditCode));
  }

  public static RequestSpecification licensee(String creditCode) {
    return with(token("buyer of " + creditCode, Set.of(Role.LICENSEE), creditCode));
  }

  public static RequestSpecification bank(String creditCode) {
    return with(token("clerk of " + creditCode, Set.of(Role.BANK), creditCode));
  }

  public static RequestSpecification city(String creditCode) {
    return with(token("officer of " + creditCode, Set.of(Role.CITY), creditCode));
  }

  public static RequestSpecification agency() {
    return as(DemoUser.AGENCY);
  }

  public static RequestSpecification treasury() {
    return as(DemoUser.TREASURY);
  }

  public static RequestSpecification auditor() {
    return as(DemoUser.AUDITOR);
  }

  public static RequestSpecification with(String token) {
    return anonymous().auth().oauth2(token);
  }

  public static String token(String subject, Set<String> roles, String creditCode) {
    return TOKENS.computeIfAbsent(
        new Bearer(privateKey(), subject, roles, creditCode),
        bearer -> DemoTokens.token(bearer.key, subject, roles, creditCode));
  }

  public static String token(DemoUser user) {
    return token(user.user, user.roles, user.code.value());
  }

  public static String expiredToken(DemoUser user) {
    return DemoTokens.token(
        privateKey(),
        DemoConfigSource.ISSUER,
        user.user,
        user.roles,
        user.code.value(),
        Duration.ofHours(-1));
  }

  public static String foreignToken(DemoUser user) {
    return DemoTokens.token(
        privateKey(),
        "https://elsewhere.example.org",
        user.user,
        user.roles,
        user.code.value(),
        Duration.ofHours(1));
  }

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static String privateKey() {
    return ConfigProvider.getConfig().getValue("demo.private-key", String.class);
  }
}
