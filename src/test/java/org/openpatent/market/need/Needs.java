package org.openpatent.market.need;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What firms do with needs, and offers that meet them, one line each. */
final class Needs {
  private static int serial;

  private Needs() {}

  /** A word that no other patent of any test has. */
  static synchronized String newWord() {
    return "wort" + Long.toString(System.nanoTime(), 36) + serial++;
  }

  static Response put(String firm, String id, Map<String, Object> body) {
    return Api.licensee(firm).body(body).put("/v1/needs/" + id);
  }

  /** An open need of this firm for these words; its id. */
  static String open(String firm, String words) {
    return open(firm, Map.of("words", words));
  }

  static String open(String firm, Map<String, Object> body) {
    String id = Api.newKey();
    put(firm, id, body).then().statusCode(201);
    return id;
  }

  static Response edit(String firm, String id, Map<String, Object> body) {
    String tag = Api.licensee(firm).get("/v1/needs/" + id).header("ETag");
    return Api.licensee(firm).header("If-Match", tag).body(body).put("/v1/needs/" + id);
  }

  static Response close(String firm, String id) {
    return Api.licensee(firm).delete("/v1/needs/" + id);
  }

  static Response matches(String firm, String id, String after) {
    return Api.licensee(firm)
        .get("/v1/needs/" + id + "/matches" + (after == null ? "" : "?after=" + after));
  }

  /** A firm that reads on where it stopped, and keeps what it has read. */
  static final class Reader {
    private final String firm;
    private final String need;
    private final int limit;
    String after;

    Reader(String firm, String need) {
      this(firm, need, 50);
    }

    Reader(String firm, String need, int limit) {
      this.firm = firm;
      this.need = need;
      this.limit = limit;
    }

    /** What has come since the last time, page by page. */
    List<String> read() {
      List<String> found = new ArrayList<>();
      boolean more = true;
      while (more) {
        String path = "/v1/needs/" + need + "/matches?limit=" + limit;
        Response page = Api.licensee(firm).get(after == null ? path : path + "&after=" + after);
        page.then().statusCode(200);
        found.addAll(page.<List<String>>path("items.offer"));
        after = page.path("next");
        more = page.path("more");
      }
      return found;
    }
  }

  /** A patent of which the title has this word. */
  static String patent(String owner, String word) {
    String number = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(owner).body(described(owner, word)).put("/v1/patents/" + number);
    return number;
  }

  static Map<String, Object> described(String owner, String word) {
    Map<String, Object> body = new HashMap<>(World.patentBody(PatentKind.INVENTION, owner));
    body.put("title", "一种 " + word + " 装置");
    return body;
  }

  /** An open free offer of such a patent. */
  static String offer(String owner, String word) {
    return World.offer(owner, World.offerBody(patent(owner, word)));
  }
}
