import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ThreadLocalRandom;
import org.openpatent.client.ApiClient;

/** What the story has from the demonstration: its users' tokens, and patents that are new to it. */
record Demonstration(String address) {

  /** How anybody calls it. */
  ApiClient as() {
    var client = new ApiClient();
    client.updateBaseUri(address);
    return client;
  }

  /** How one of its users does, with a token that may come from another address. */
  ApiClient as(String user, Demonstration issuer) throws Exception {
    var token = issuer.token(user);
    return as().setRequestInterceptor(asked -> asked.header("Authorization", "Bearer " + token));
  }

  ApiClient as(String user) throws Exception {
    return as(user, this);
  }

  private String token(String user) throws Exception {
    var form =
        HttpRequest.newBuilder(URI.create(address + "/dev/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("user=" + user))
            .build();
    var answer = HttpClient.newHttpClient().send(form, BodyHandlers.ofString());
    return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
  }

  /** Year, kind and serial number, then their check digit: weights 2 to 9, again and again. */
  static String number() {
    var body = "20201%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += Character.digit(body.charAt(i), 10) * (2 + i % 8);
    }
    return body + "." + "0123456789X".charAt(sum % 11);
  }

  static void step(String name, boolean asExpected) {
    System.out.println(asExpected ? "  " + name : "not as expected: " + name);
    if (!asExpected) {
      System.exit(1);
    }
  }
}
