package org.openpatent.market.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The patents that searches are judged by, and what firms ask for. */
final class Judged {
  /** A patent by its place: field, subject and form. */
  record Described(
      String place,
      String title,
      String ipc,
      String keywords,
      String field,
      String problem,
      String advantages,
      String abstractText) {}

  /** What must be among the first five: places, of which a star stands for every form. */
  record Question(String place, String typed) {
    boolean isAbout(String other) {
      return place.endsWith("*")
          ? other.startsWith(place.substring(0, place.length() - 1))
          : other.equals(place);
    }
  }

  private Judged() {}

  static List<Described> patents() {
    List<Described> patents = new ArrayList<>();
    List<String[]> subjects = new ArrayList<>();
    int field = -1;
    int form = 0;
    String name = "";
    for (String line : lines("patents.txt")) {
      String text = line.substring(2);
      switch (line.charAt(0)) {
        case 'F' -> {
          field++;
          form = 0;
          name = text;
          subjects.clear();
        }
        case 'S' -> subjects.add(text.split("\\|"));
        default -> {
          for (int subject = 0; subject < subjects.size(); subject++) {
            String place = field + "." + subject + "." + form;
            patents.add(described(place, name, subjects.get(subject), text.split("\\|")));
          }
          form++;
        }
      }
    }
    return patents;
  }

  private static Described described(String place, String field, String[] subject, String[] form) {
    String title = form[0].replace("{}", subject[0]);
    return new Described(
        place,
        title,
        subject[1],
        subject[2],
        field,
        form[1],
        form[2],
        "本公开涉及" + field + "领域，具体为" + title + "。" + form[3] + "，从而" + form[2] + "。");
  }

  static List<Question> questions() {
    return lines("queries.txt").stream()
        .map(line -> line.split("\\|"))
        .map(parts -> new Question(parts[0], parts[1]))
        .toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Judged.class.getResourceAsStream("/catalog/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Stores a patent and its free offer past the API, which would take a minute for all. */
  static void store(
      Connection connection, Described patent, String number, String owner, LocalDate today)
      throws SQLException {
    try (var insert =
            connection.prepareStatement(
                "insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on,"
                    + " granted_on, protected_until, ipc, locarno, application_fields, keywords,"
                    + " problem_solved, advantages, impediments, offered, version) values (?,"
                    + " 'INVENTION', ?, ?, '{韦明}', ?, ?, ?, ?, ?, '{}', ?, ?, ?, ?, '{}', true, 0)");
        var offer =
            connection.prepareStatement(
                "insert into offer (id, patent_number, licensor_code, method, minimum_term_months,"
                    + " maximum_term_months, owner_consents, warnings, published_at, published_on,"
                    + " version) values (?, ?, ?, 'FREE', 12, 60, '{}', '{}', now(), ?, 0)")) {
      insert.setString(1, number);
      insert.setString(2, patent.title);
      insert.setString(3, patent.abstractText);
      insert.setArray(4, array(connection, owner));
      insert.setDate(5, Date.valueOf(today.minusYears(4)));
      insert.setDate(6, Date.valueOf(today.minusYears(2)));
      insert.setDate(7, Date.valueOf(today.plusYears(16).minusDays(1)));
      insert.setArray(8, array(connection, patent.ipc));
      insert.setArray(9, array(connection, patent.field));
      insert.setArray(10, array(connection, patent.keywords.split(",")));
      insert.setString(11, patent.problem);
      insert.setString(12, patent.advantages);
      insert.execute();
      offer.setObject(1, UUID.randomUUID());
      offer.setString(2, number);
      offer.setString(3, owner);
      offer.setDate(4, Date.valueOf(today));
      offer.execute();
    }
  }

  private static Array array(Connection connection, String... values) throws SQLException {
    return connection.createArrayOf("text", values);
  }
}
