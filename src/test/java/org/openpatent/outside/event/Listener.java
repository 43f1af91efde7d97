package org.openpatent.outside.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of a stream of events, which reads it as the standard says. */
public final class Listener implements AutoCloseable {
  /**
   * @param data null for a message that is no event
   * @param fields the names of its lines, without comments
   */
  public record Message(String id, String data, List<String> fields) {
    public JsonNode json() throws IOException {
      return new ObjectMapper().readTree(data);
    }
  }

  private final HttpURLConnection connection;
  private final BufferedReader lines;

  Listener(URL events, String query, String last) throws IOException {
    this(events, query, last, null);
  }

  public Listener(URL events, String query, String last, String token) throws IOException {
    URLConnection opened = URI.create(events + "?" + query).toURL().openConnection();
    connection = (HttpURLConnection) opened;
    connection.setReadTimeout(20_000);
    connection.setRequestProperty("Accept", "text/event-stream");
    if (last != null) {
      connection.setRequestProperty("Last-Event-ID", last);
    }
    if (token != null) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  String header(String name) {
    return connection.getHeaderField(name);
  }

  Message next() throws IOException {
    String id = null;
    StringBuilder data = new StringBuilder();
    List<String> fields = new ArrayList<>();
    boolean any = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && any) {
        return new Message(id, data.isEmpty() ? null : data.toString(), fields);
      }
      if (line.indexOf(':') > 0) {
        fields.add(line.substring(0, line.indexOf(':')));
      }
      any |= !line.isEmpty();
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).strip());
      }
    }
    throw new IOException("the stream has ended");
  }

  public Message nextEvent() throws IOException {
    Message next = next();
    while (next.data() == null) {
      next = next();
    }
    return next;
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
