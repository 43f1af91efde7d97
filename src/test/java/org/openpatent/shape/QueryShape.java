package org.openpatent.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The shape of the house as it is in queries: which feature may name whose entities and tables. */
final class QueryShape {
  /**
   * What an answer shows of the things that belong to it is read in the one statement that reads
   * it: of a patent its offer, of an offer how many licenses were taken.
   */
  private static final Set<String> SHOWN_FROM_BELOW =
      Set.of("market.patent.Patent Offer", "market.offer.OfferListing license");

  /**
   * The bank's answer pays up to a million lines in one statement, which joins them with payments;
   * the settlement, which stands below, cannot name those.
   */
  private static final Set<String> WRITTEN_FROM_ABOVE =
      Set.of("treasury.payment.Payment settlement_line");

  private QueryShape() {}

  /** The name of an entity in a query counts as an import of it. */
  static ArchRule queriesPointOneWay(String root, JavaClasses house, String houseRoot) {
    Map<String, String> features = Queries.entities(houseRoot, house);
    return names(
        root,
        "asks for",
        "name entities of features below their own only",
        Queries::entitiesIn,
        features,
        (type, entity) ->
            isBelow(root, type, features.get(entity))
                || SHOWN_FROM_BELOW.contains(named(root, type, entity)));
  }

  /** A column that changes breaks the queries that read it, so a feature reads downward as well. */
  static ArchRule tablesAreReadFromAbove(String root, JavaClasses house, String houseRoot) {
    Map<String, String> features = Queries.tables(houseRoot, house);
    return names(
        root,
        "reads",
        "read tables of features below their own only",
        Queries::tablesReadIn,
        features,
        (type, table) ->
            isBelow(root, type, features.get(table))
                || SHOWN_FROM_BELOW.contains(named(root, type, table)));
  }

  /** Whoever writes a row has to keep its rules, and those are in the table's own feature. */
  static ArchRule tablesAreWrittenAtHome(String root, JavaClasses house, String houseRoot) {
    Map<String, String> features = Queries.tables(houseRoot, house);
    return names(
        root,
        "writes",
        "write tables of their own feature only",
        Queries::tablesWrittenIn,
        features,
        (type, table) ->
            Shape.inside(root, type).equals(features.get(table))
                || WRITTEN_FROM_ABOVE.contains(named(root, type, table)));
  }

  private static boolean isBelow(String root, JavaClass type, String feature) {
    return Shape.level(feature) <= Shape.level(Shape.inside(root, type));
  }

  private static String named(String root, JavaClass type, String name) {
    return type.getName().substring(root.length() + 1) + " " + name;
  }

  private static ArchRule names(
      String root,
      String verb,
      String what,
      Function<JavaClass, Set<String>> found,
      Map<String, String> features,
      BiPredicate<JavaClass, String> allowed) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            Shape.each(
                what,
                (type, violated) ->
                    found.apply(type).stream()
                        .filter(features::containsKey)
                        .filter(name -> !allowed.test(type, name))
                        .forEach(
                            name ->
                                violated.accept(type, type.getName() + " " + verb + " " + name))));
  }
}
