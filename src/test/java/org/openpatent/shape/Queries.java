package org.openpatent.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the queries in the strings of a class are about. An import says that a class depends on
 * another one; the name of an entity or of a table in a string says the same, and no compiler sees
 * it. The strings are read from the class file: whole, however the source broke them into lines,
 * and without the texts of annotations.
 */
final class Queries {
  /** Tables of no entity, by the feature that owns them. */
  static final Map<String, String> OTHER_TABLES =
      Map.ofEntries(
          Map.entry("account", "treasury.ledger"),
          Map.entry("ledger_entry", "treasury.ledger"),
          Map.entry("idempotency_key", "platform.http"),
          Map.entry("idempotency_answer", "platform.http"),
          Map.entry("unowed_item", "treasury.settlement"),
          Map.entry("offer_figure", "insight.statistics"),
          Map.entry("license_figure", "insight.statistics"),
          Map.entry("compensation_figure", "insight.statistics"),
          Map.entry("open_license", "insight.opendata"),
          Map.entry("license_as_open", "insight.opendata"),
          Map.entry("license_keys", "insight.opendata"),
          Map.entry("event", "outside.event"),
          Map.entry("event_era", "outside.event"),
          Map.entry("webhook_turn", "outside.webhook"),
          Map.entry("webhook_tail", "outside.webhook"),
          Map.entry("audit_entry", "outside.audit"),
          Map.entry("audit_seal", "outside.audit"));

  private static final Pattern ENTITY =
      Pattern.compile(
          "\\b(?:from|join|fetch|update|versioned|delete|into|as)\\s+([A-Z]\\w*)\\b(?!\\.)");
  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:from|join|using)\\s+(?:lateral\\s+|only\\s+)?"
              + "([a-z_]+(?:\\s+[a-z]+)?(?:\\s*,\\s*[a-z_]+(?:\\s+[a-z]+)?)*)");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?:insert\\s+into|update|delete\\s+from|copy|truncate|merge\\s+into)"
              + "\\s+(?:only\\s+)?([a-z_]+)");

  /** Without the partitions of a table, which nobody names. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?m)(?:^create (?:or replace )?(?:unlogged )?(?:table|view)"
              + "|^alter (?:table|view) \\w+ rename to) (?!\\w+_default\\b)(\\w+)");

  private static final Pattern GONE =
      Pattern.compile("(?m)^(?:drop table|alter (?:table|view)(?= \\w+ rename to)) (\\w+)");

  private static final int UTF8 = 1;
  private static final int STRING = 8;
  private static final Set<Integer> OF_EIGHT_BYTES = Set.of(5, 6);
  private static final Set<Integer> OF_TWO_BYTES = Set.of(7, 16, 19, 20);
  private static final int METHOD_HANDLE = 15;

  private Queries() {}

  /** The feature of each entity of this house by the entity's name in a query. */
  static Map<String, String> entities(String root, JavaClasses house) {
    Map<String, String> features = new HashMap<>();
    house.stream()
        .filter(type -> type.isAnnotatedWith(Entity.class))
        .forEach(type -> features.put(type.getSimpleName(), feature(root, type)));
    return features;
  }

  /** The feature of each table: that of the entity at the root of those that are stored in it. */
  static Map<String, String> tables(String root, JavaClasses house) {
    Map<String, String> features = new TreeMap<>(OTHER_TABLES);
    house.stream()
        .filter(type -> type.isAnnotatedWith(Entity.class))
        .filter(type -> !type.getRawSuperclass().orElseThrow().isAnnotatedWith(Entity.class))
        .forEach(type -> features.put(table(type), feature(root, type)));
    return features;
  }

  /** Tables and views that these migrations make, by the names that they have in the end. */
  static Set<String> tablesMadeBy(Path migrations) throws IOException {
    Set<String> made = new TreeSet<>();
    Set<String> gone = new TreeSet<>();
    try (Stream<Path> files = Files.list(migrations)) {
      for (Path file : files.toList()) {
        String sql = Files.readString(file);
        MADE.matcher(sql).results().forEach(found -> made.add(found.group(1)));
        GONE.matcher(sql).results().forEach(found -> gone.add(found.group(1)));
      }
    }
    made.removeAll(gone);
    return made;
  }

  /** As the naming strategy has it. */
  private static String table(JavaClass entity) {
    return entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase();
  }

  private static String feature(String root, JavaClass type) {
    return type.getPackageName().substring(root.length() + 1);
  }

  /** Names of entities in queries, and whatever else begins with a capital in such a place. */
  static Set<String> entitiesIn(JavaClass type) {
    return found(ENTITY, type);
  }

  static Set<String> tablesReadIn(JavaClass type) {
    Set<String> tables = new TreeSet<>();
    for (String list : found(READ, type)) {
      for (String one : list.split(",")) {
        tables.add(one.strip().split("\\s")[0]);
      }
    }
    return tables;
  }

  static Set<String> tablesWrittenIn(JavaClass type) {
    return found(WRITTEN, type);
  }

  private static Set<String> found(Pattern pattern, JavaClass type) {
    Set<String> found = new TreeSet<>();
    for (String text : strings(type)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  /** All string constants of a class, those that are concatenated with variables among them. */
  private static Collection<String> strings(JavaClass type) {
    try (var in =
        new DataInputStream(type.getSource().orElseThrow().getUri().toURL().openStream())) {
      in.skipNBytes(8); // magic number and version
      int size = in.readUnsignedShort();
      Map<Integer, String> texts = new HashMap<>();
      List<Integer> strings = new ArrayList<>();
      for (int i = 1; i < size; i++) {
        int tag = in.readUnsignedByte();
        if (tag == UTF8) {
          texts.put(i, in.readUTF());
        } else if (tag == STRING) {
          strings.add(in.readUnsignedShort());
        } else if (OF_EIGHT_BYTES.contains(tag)) {
          in.skipNBytes(8);
          i++; // it takes two places
        } else {
          in.skipNBytes(OF_TWO_BYTES.contains(tag) ? 2 : tag == METHOD_HANDLE ? 3 : 4);
        }
      }
      return strings.stream().map(texts::get).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
