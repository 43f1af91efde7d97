package org.openpatent.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The demonstration's users at the service's own address. */
final class DemoClient {
  private static final String JSON = "application/json";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;
  private final String privateKey;

  DemoClient(String base, String privateKey) {
    this.base = base;
    this.privateKey = privateKey;
  }

  /** Whether anybody may read it. */
  boolean finds(String path) {
    return answer(request(path).build()).statusCode() == 200;
  }

  JsonNode get(DemoUser user, String path) {
    return done(as(user, path).build());
  }

  JsonNode post(DemoUser user, String path, String body) {
    return send(user, "POST", path, body);
  }

  JsonNode put(DemoUser user, String path, String body) {
    return send(user, "PUT", path, body);
  }

  /** An update of what is there, whatever its version. */
  JsonNode change(DemoUser user, String path, String body) {
    return done(
        as(user, path)
            .method("PUT", BodyPublishers.ofString(body))
            .header("Content-Type", JSON)
            .header("If-Match", "*")
            .build());
  }

  private JsonNode send(DemoUser user, String method, String path, String body) {
    var request = as(user, path).method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      String text = path.startsWith("/v1/imports") ? "text/csv" : JSON;
      request.header(
          "Content-Type", body.stripLeading().startsWith("<") ? "application/xml" : text);
    }
    if (path.endsWith("/approval")) { // names the version that was seen
      String seen = path.substring(0, path.lastIndexOf('/'));
      var read = answer(request(seen).build());
      request.header("If-Match", read.headers().firstValue("ETag").orElseThrow());
    }
    return done(request.build());
  }

  private HttpRequest.Builder as(DemoUser user, String path) {
    String token = DemoTokens.token(privateKey, user.user, user.roles, user.code.value());
    return request(path).header("Authorization", "Bearer " + token).header("Accept", JSON);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private JsonNode done(HttpRequest request) {
    var answer = answer(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(request + " answered " + answer.body());
    }
    try {
      return json.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
