package org.openpatent.market.catalog;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Of ten thousand entries how many have a word, as PostgreSQL found it when it analyzed them last.
 * It keeps the most frequent words; what is not among them is taken for rare. A search is right
 * whatever is said here: it only tries first what will be quicker.
 */
@ApplicationScoped
public class Shares {
  /** What that many have is not read at once, and the newest rows soon have a page of it. */
  private static final int COMMON = 200;

  private static final Pattern WORD = Pattern.compile("'((?:[^']|'')*)'");

  private static final String KEPT =
      "select cast(cast(most_common_elems as text) as text[]),"
          + " array(select cast(round(f * 10000) as int) from unnest(most_common_elem_freqs)"
          + " with ordinality n (f, place) order by place) from pg_stats"
          + " where schemaname = current_schema() and tablename = 'catalog_entry'"
          + " and attname = 'words'";

  @Inject AgroalDataSource database;

  private volatile Map<String, Integer> shares = Map.of();

  @Scheduled(every = "60s")
  void read() throws SQLException {
    Map<String, Integer> read = new HashMap<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var kept = statement.executeQuery(KEPT)) {
      if (kept.next() && kept.getArray(1) != null) {
        String[] words = (String[]) kept.getArray(1).getArray();
        Integer[] frequencies = (Integer[]) kept.getArray(2).getArray();
        for (int i = 0; i < words.length; i++) {
          read.put(words[i], frequencies[i]);
        }
      }
    }
    shares = read;
  }

  /**
   * Whether so many fulfil all of these that they need not be counted; of filters alone this is
   * supposed where nothing is known.
   */
  boolean areCommon(List<String> conditions, boolean ofWords) {
    return shares.isEmpty()
        ? !ofWords
        : conditions.stream()
            .filter(condition -> !condition.startsWith("!"))
            .allMatch(condition -> of(condition) >= COMMON);
  }

  /** Of alternatives, each of words that must all be there. */
  private int of(String condition) {
    return Stream.of(condition.split("\\|"))
        .mapToInt(
            words ->
                WORD.matcher(words)
                    .results()
                    .map(MatchResult::group)
                    .mapToInt(word -> share(word.substring(1, word.length() - 1)))
                    .min()
                    .orElse(0))
        .sum();
  }

  private int share(String word) {
    return shares.getOrDefault(word.replace("''", "'"), 0);
  }
}
