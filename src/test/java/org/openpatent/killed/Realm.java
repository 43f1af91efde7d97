package org.openpatent.killed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The realm as its administrator sees it, and as the systems do that get tokens of it. */
final class Realm {
  private final Keycloak keycloak;

  Realm(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  /** Whom the systems of a client act for, which the realm file does not say. */
  void setOrganization(String client, String creditCode) {
    String address = "/clients/" + id(client) + "/service-account-user";
    Map<String, Object> user = new HashMap<>(read(address).jsonPath().getMap(""));
    user.put("attributes", Map.of("credit_code", List.of(creditCode)));
    done(administrator().body(user).put("/users/" + user.get("id")));
  }

  /** The same for a person. */
  void addUser(String name, String password, String role, String creditCode) {
    var credentials = List.of(Map.of("type", "password", "value", password));
    Map<String, Object> user = new HashMap<>();
    user.put("username", name);
    user.put("enabled", true);
    user.put("attributes", Map.of("credit_code", List.of(creditCode)));
    user.put("credentials", credentials);
    done(administrator().body(user).post("/users"));
    String id = read("/users?exact=true&username=" + name).path("[0].id");
    Map<String, Object> granted = read("/roles/" + role).jsonPath().getMap("");
    done(administrator().body(List.of(granted)).post("/users/" + id + "/role-mappings/realm"));
  }

  /**
   * A client of the realm that nobody gave the scope of the service, but what is said here.
   *
   * @param claims by name, as texts
   */
  void addClient(String name, String audience, Map<String, String> claims) {
    List<Map<String, Object>> mappers = new ArrayList<>();
    if (audience != null) {
      mappers.add(mapper("oidc-audience-mapper", Map.of("included.custom.audience", audience)));
    }
    claims.forEach(
        (claim, value) ->
            mappers.add(
                mapper(
                    "oidc-hardcoded-claim-mapper",
                    Map.of(
                        "claim.name", claim, "claim.value", value, "jsonType.label", "String"))));
    Map<String, Object> client = new HashMap<>();
    client.put("clientId", name);
    client.put("serviceAccountsEnabled", true);
    client.put("protocolMappers", mappers);
    done(administrator().body(client).post("/clients"));
  }

  private static Map<String, Object> mapper(String kind, Map<String, String> config) {
    Map<String, String> all = new HashMap<>(config);
    all.put("access.token.claim", "true");
    return Map.of(
        "name",
        kind + config.values(),
        "protocol",
        "openid-connect",
        "protocolMapper",
        kind,
        "config",
        all);
  }

  /** Changes what the realm file says of a client. */
  void change(String client, String field, Object value) {
    String address = "/clients/" + id(client);
    Map<String, Object> changed = new HashMap<>(read(address).jsonPath().getMap(""));
    changed.put(field, value);
    done(administrator().body(changed).put(address));
  }

  /** A key that signs from now on; the one before stays known. */
  void addKey(String name) {
    var config =
        Map.of(
            "priority", List.of("200"),
            "algorithm", List.of("RS256"),
            "keySize", List.of("2048"));
    var key =
        Map.of(
            "name",
            name,
            "providerId",
            "rsa-generated",
            "providerType",
            "org.keycloak.keys.KeyProvider",
            "config",
            config);
    done(administrator().body(key).post("/components"));
  }

  /** From now on nobody is to take a token that was signed with it. */
  void removeKey(String name) {
    String id =
        read("/components?type=org.keycloak.keys.KeyProvider")
            .path("find { it.name == '%s' }.id", name);
    done(administrator().delete("/components/" + id));
  }

  /** The access token of a system by its client's credentials. */
  String token(String client) {
    return ask(client).then().statusCode(200).extract().path("access_token");
  }

  /** Asks for it, with the secret that Keycloak made. */
  Response ask(String client) {
    return ask(keycloak.issuer(), client, secret(client));
  }

  private static Response ask(String issuer, String client, String secret) {
    return given()
        .auth()
        .preemptive()
        .basic(client, secret)
        .formParam("grant_type", "client_credentials")
        .post(issuer + "/protocol/openid-connect/token");
  }

  /** A person's, by a client that is not of the service but shows a page to him. */
  String token(String client, String user, String password) {
    change(client, "directAccessGrantsEnabled", true);
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", client)
        .formParam("client_secret", secret(client))
        .formParam("username", user)
        .formParam("password", password)
        .post(keycloak.issuer() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private String secret(String client) {
    return read("/clients/" + id(client) + "/client-secret").path("value");
  }

  /** The same claims, which nobody signed. */
  static String unsigned(String token) {
    byte[] none = "{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII);
    String header = Base64.getUrlEncoder().withoutPadding().encodeToString(none);
    return header + "." + token.split("\\.")[1] + ".";
  }

  /** Says which key it is signed with. */
  static String header(String token) {
    return token.split("\\.")[0];
  }

  private String id(String client) {
    return read("/clients?clientId=" + client).path("[0].id");
  }

  private Response read(String address) {
    return administrator().get(address).then().statusCode(200).extract().response();
  }

  private static void done(Response answer) {
    answer.then().statusCode(oneOf(201, 204));
  }

  /** With a token each time: it lives for a minute. */
  private RequestSpecification administrator() {
    String master = keycloak.address() + "/realms/master";
    return given()
        .baseUri(keycloak.address() + "/admin/realms/openpatent")
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(ask(master, Keycloak.ADMINISTRATOR, Keycloak.PASSWORD).path("access_token"));
  }
}
