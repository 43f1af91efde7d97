package org.openpatent.market.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of a patent, as PostgreSQL reads a {@code tsvector}. Matches are ranked by the short
 * head alone, which a search reads some thousand times.
 */
record EntryText(String head, String words) {
  /** So that no phrase reaches from one field into the next. */
  private static final int BETWEEN_FIELDS = 20;

  /** PostgreSQL counts no further, and keeps no more places of a word. */
  private static final int LAST_POSITION = 16_383;

  private static final int MOST_POSITIONS = 255;

  /** Texts may be null; several of a kind stand on lines of their own. */
  record Source(
      String title,
      String keywords,
      String fields,
      String problem,
      String advantages,
      String owners,
      String abstractText) {}

  /**
   * @param weight in the head; null where it is not in it
   * @param singles whether the head has its single characters
   */
  private record Field(String text, String weight, boolean singles) {}

  static EntryText of(Source source) {
    Vector head = new Vector();
    Vector words = new Vector();
    int begin = 0;
    for (Field field :
        List.of(
            new Field(source.title, "A", true),
            new Field(source.keywords, "B", true),
            new Field(source.fields, "C", false),
            new Field(source.problem, "C", false),
            new Field(source.owners, "C", false),
            new Field(source.advantages, null, false),
            new Field(source.abstractText, null, false))) {
      for (String line : lines(field.text)) {
        int end = begin;
        for (Words.Token token : Words.of(line)) {
          end = Math.min(begin + token.position(), LAST_POSITION);
          if (field.weight != null && (field.singles || !token.single())) {
            head.add(token.word(), end + field.weight);
          }
          // of single characters no phrase is made, so that their places are not kept
          words.add(token.word(), token.single() ? null : String.valueOf(end));
        }
        begin = end + BETWEEN_FIELDS;
      }
    }
    return new EntryText(head.toString(), words.toString());
  }

  private static String[] lines(String text) {
    return text == null ? new String[0] : Words.fold(text).split("\n");
  }

  /** A word in the form of PostgreSQL's vectors and queries. */
  static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static final class Vector {
    private final Map<String, List<String>> positions = new LinkedHashMap<>();

    void add(String word, String position) {
      List<String> places = positions.computeIfAbsent(word, none -> new ArrayList<>(1));
      if (position != null && places.size() < MOST_POSITIONS) {
        places.add(position);
      }
    }

    @Override
    public String toString() {
      StringBuilder vector = new StringBuilder();
      positions.forEach(
          (word, places) -> {
            vector.append(quoted(word));
            if (!places.isEmpty()) {
              vector.append(':').append(String.join(",", places));
            }
            vector.append(' ');
          });
      return vector.toString();
    }
  }
}
