package org.openpatent.market.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of synonyms as a search looks words up in it: in memory, because it is short and each
 * search needs it. Another node sees a change some seconds later.
 */
@ApplicationScoped
public class Synonyms {
  /** Tells that a group was written, so that the next search knows. */
  record SynonymsChanged() {}

  private volatile Map<String, Set<String>> others = Map.of();

  void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
    read();
  }

  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SynonymsChanged change) {
    read();
  }

  /** The first time loads the analyzer's dictionaries, for which no transaction is held open. */
  @Scheduled(every = "5s", delayed = "5s")
  void read() {
    others = index(QuarkusTransaction.requiringNew().call(Synonyms::groups));
  }

  private static List<List<String>> groups() {
    return SynonymGroup.all().stream()
        .map(group -> Stream.concat(Stream.of(group.word), group.synonyms.stream()).toList())
        .toList();
  }

  /** By each word of a group the others, of all groups that it is in. */
  static Map<String, Set<String>> index(List<List<String>> groups) {
    Map<String, Set<String>> index = new HashMap<>();
    for (List<String> group : groups) {
      for (String word : group) {
        Set<String> others = index.computeIfAbsent(key(word), none -> new LinkedHashSet<>());
        group.stream()
            .map(Words::fold)
            .filter(other -> !key(other).equals(key(word)))
            .forEach(others::add);
      }
    }
    return Map.copyOf(index);
  }

  /** A list of its own, for tests of what is made of a text. */
  static Synonyms of(List<List<String>> groups) {
    Synonyms synonyms = new Synonyms();
    synonyms.others = index(groups);
    return synonyms;
  }

  /** Words written with spaces are compared without their endings. */
  private static String key(String word) {
    String folded = Words.fold(word.strip());
    return Character.isIdeographic(folded.codePointAt(0))
        ? folded
        : Words.of(folded).stream().map(Words.Token::word).collect(Collectors.joining(" "));
  }

  boolean knows(String word) {
    return others.containsKey(key(word));
  }

  Set<String> of(String word) {
    return others.getOrDefault(key(word), Set.of());
  }
}
