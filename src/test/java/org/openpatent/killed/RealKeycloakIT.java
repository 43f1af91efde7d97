package org.openpatent.killed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openpatent.Api;
import org.openpatent.platform.value.Role;

/**
 * The packaged service with tokens of a real Keycloak, on the realm file that the service brings.
 */
@Timeout(300)
class RealKeycloakIT {
  private static final String PASSWORD = "a long password";

  /** As in production, but that the issuer is asked more often. */
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private static Keycloak keycloak;
  private static Realm realm;
  private static Systems systems;
  private static PackagedService service;

  @BeforeAll
  static void bothStart() throws Exception {
    keycloak = new Keycloak();
    keycloak.start();
    service =
        new PackagedService(keycloak.issuer())
            .with("QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", INTERVAL.toString());
    service.start(); // before its issuer answers
    keycloak.awaitReady(() -> {});
    realm = new Realm(keycloak);
    systems = new Systems(realm);
  }

  @AfterAll
  static void bothEnd() {
    if (service != null) {
      service.kill();
    }
    keycloak.close();
  }

  @Test
  void eachSystemHasItsRoleAndActsForItsOrganization() {
    for (String role : Role.ALL) {
      assertActs(realm.token(role), role);
    }
  }

  @Test
  void theStoryIsToldByTheSystemsOfAllRoles() {
    systems.tellTheStory();
  }

  @Test
  void aPersonLogsInByCodeWithPkceOrLetsADeviceIn() {
    realm.addUser("wei", PASSWORD, Role.LICENSEE, systems.organization(Role.LICENSEE));
    realm.change(Browser.CLIENT, "redirectUris", List.of(Browser.HOME));
    Browser browser = new Browser(keycloak.issuer());
    Response tokens = browser.login("wei", PASSWORD).then().statusCode(200).extract().response();
    assertActs(tokens.path("access_token"), Role.LICENSEE);
    assertEquals(401, me(tokens.path("id_token")).statusCode(), "an ID token");
    assertEquals(401, me(tokens.path("refresh_token")).statusCode(), "a refresh token");
    assertThat(browser.loginWithoutChallenge(), startsWith(Browser.HOME + "?error="));

    Response device = browser.letIn("wei", PASSWORD);
    assertActs(device.then().statusCode(200).extract().path("access_token"), Role.LICENSEE);
  }

  @Test
  void aTokenForOthersIsNoToken() {
    realm.addClient("plain", null, Map.of());
    me(realm.token("plain")).then().statusCode(401);
    realm.addClient("elsewhere", "another-service", Map.of("groups", Role.AGENCY));
    me(realm.token("elsewhere")).then().statusCode(401).body("code", equalTo("unauthenticated"));
    me(Realm.unsigned(realm.token(Role.AGENCY))).then().statusCode(401);
  }

  @Test
  void rolesInAnotherClaimOrAsOneTextAreNone() {
    assertNoRole("in-roles", Map.of("roles", Role.AGENCY));
    assertNoRole("in-realm-access", Map.of("realm_access.roles", Role.AGENCY));
    assertNoRole("as-text", Map.of("groups", "visitor " + Role.AGENCY));
    assertNoRole("as-list-in-text", Map.of("groups", "[\"agency\"]"));
  }

  @Test
  void aTokenIsTakenAMomentAfterItsEndForClocksDiffer() throws Exception {
    realm.addClient("brief", "openpatent", Map.of("credit_code", systems.organization(Role.CITY)));
    realm.change("brief", "attributes", Map.of("access.token.lifespan", "1"));
    Response answer = realm.ask("brief");
    assertEquals(1, answer.<Integer>path("expires_in"));
    Thread.sleep(2_000);
    me(answer.path("access_token")).then().statusCode(200);
  }

  @Test
  void whatADisabledClientHasIsTakenUntilItEnds() {
    String before = realm.token(Role.BANK);
    realm.change(Role.BANK, "enabled", false);
    realm.ask(Role.BANK).then().statusCode(401);
    assertActs(before, Role.BANK); // for five minutes: the service asks nobody about a token
    realm.change(Role.BANK, "enabled", true);
    assertActs(realm.token(Role.BANK), Role.BANK);
  }

  @Test
  void nobodyChangesWhomHeActsFor() {
    realm.addClient("account-pages", null, Map.of());
    realm.addUser("huang", PASSWORD, Role.LICENSEE, systems.organization(Role.LICENSEE));
    String account = keycloak.issuer() + "/account";
    String token = realm.token("account-pages", "huang", PASSWORD);
    me(token).then().statusCode(401);
    Response own = Api.with(token).accept("application/json").get(account);
    own.then()
        .statusCode(200)
        .body("attributes.credit_code", contains(systems.organization(Role.LICENSEE)));
    Map<String, Object> body = new HashMap<>(own.jsonPath().getMap(""));
    body.put("attributes", Map.of("credit_code", List.of(systems.organization(Role.AGENCY))));
    Response refused = Api.with(token).accept("application/json").body(body).post(account);
    refused.then().statusCode(400).body("errors.field", hasItem("credit_code"));
  }

  @Test
  void aNewKeyIsTakenAndARemovedOneRefusedInTime() throws Exception {
    String old = realm.token(Role.AGENCY);
    me(old).then().statusCode(200);
    realm.addKey("next");
    String fresh = realm.token(Role.AGENCY);
    assertTrue(!Realm.header(fresh).equals(Realm.header(old)), "signed with the new key");
    awaitInTime("the new key is taken", () -> me(fresh).statusCode() == 200);
    me(old).then().statusCode(200);
    realm.removeKey("rsa-generated");
    awaitInTime("the removed key is refused", () -> me(old).statusCode() == 401);
    me(fresh).then().statusCode(200);
  }

  @Test
  void whileTheIssuerIsDownWhatItSignedIsTaken() throws Exception {
    String before = realm.token(Role.TREASURY);
    assertActs(before, Role.TREASURY);
    keycloak.stop();
    assertActs(before, Role.TREASURY);
    keycloak.start();
    keycloak.awaitReady(
        () -> {
          assertActs(before, Role.TREASURY);
          Api.anonymous().get("/v1/offers").then().statusCode(200);
        });
    assertActs(realm.token(Role.TREASURY), Role.TREASURY);
  }

  private static Response me(String token) {
    return Api.with(token).get("/v1/me");
  }

  private static void assertActs(String token, String role) {
    me(token)
        .then()
        .statusCode(200)
        .body("subject", startsWith(keycloak.issuer() + " "))
        .body("roles", contains(role))
        .body("creditCode", equalTo(systems.organization(role)));
  }

  private static void assertNoRole(String client, Map<String, String> claims) {
    realm.addClient(client, "openpatent", claims);
    String token = realm.token(client);
    me(token).then().statusCode(200).body("subject", notNullValue()).body("roles", empty());
    Api.with(token).get("/v1/licenses").then().statusCode(403);
  }

  /** Within twice the time between two questions, as the README says. */
  private static void awaitInTime(String what, BooleanSupplier condition) throws Exception {
    long deadline = System.nanoTime() + INTERVAL.multipliedBy(2).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "not in time: " + what);
      Thread.sleep(50);
    }
  }
}
