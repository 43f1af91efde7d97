package org.openpatent.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its shape; and every rule that says so has been seen to fail. */
class ShapeTest {
  private static final String HOUSE = "org.openpatent";
  private static final String VIOLATIONS = "org.openpatent.shape.violations";
  private static final String CLOCK = "org.openpatent.platform.value.LegalClock";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  private static final JavaClasses VIOLATING = new ClassFileImporter().importPackages(VIOLATIONS);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(
            "dependencies point one way",
            Shape.dependenciesPointOneWay(HOUSE),
            Shape.dependenciesPointOneWay(VIOLATIONS),
            "platform.value.KnowsAFeature",
            "market.patent.KnowsWhatCameLater"),
        rule(
            "features form no cycle",
            Shape.featuresFormNoCycle(HOUSE),
            Shape.featuresFormNoCycle(VIOLATIONS),
            "later.Circle",
            "market.patent.KnowsWhatCameLater"),
        rule(
            "HTTP stays at the edge",
            Shape.httpStaysAtTheEdge(HOUSE),
            Shape.httpStaysAtTheEdge(VIOLATIONS),
            "market.patent.SpeaksHttp"),
        rule(
            "no entity goes over the wire",
            Shape.noEntityGoesOverTheWire(),
            Shape.noEntityGoesOverTheWire(),
            "market.patent.OpenResource.plain",
            "market.patent.OpenResource.generic",
            "market.patent.OpenResource.nested",
            "market.patent.OpenResource.taken"),
        rule(
            "an entity alone writes its fields",
            Shape.anEntityAloneWritesItsFields(),
            Shape.anEntityAloneWritesItsFields(),
            "market.patent.WritesAnEntity"),
        rule(
            "quantities and times are exact",
            Shape.quantitiesAndTimesAreExact(),
            Shape.quantitiesAndTimesAreExact(),
            "market.patent.Vague.ratio",
            "market.patent.Vague.share",
            "market.patent.Vague.parts",
            "market.patent.Vague.boxed",
            "market.patent.Vague.when"),
        rule(
            "time is given",
            Shape.timeIsGiven(CLOCK),
            Shape.timeIsGiven(CLOCK),
            "market.patent.LooksAtTheClock.day",
            "market.patent.LooksAtTheClock.instant",
            "market.patent.LooksAtTheClock.millis",
            "market.patent.LooksAtTheClock.clock",
            "market.patent.LooksAtTheClock.date"),
        rule(
            "queries are on entities",
            Shape.queriesAreOnEntities(),
            Shape.queriesAreOnEntities(),
            "market.patent.AsksTheDatabase.panache",
            "market.patent.AsksTheDatabase.manager",
            "market.patent.AsksTheDatabase.borrowed"),
        rule(
            "entities say what is not found",
            Shape.entitiesSayWhatIsNotFound(),
            Shape.entitiesSayWhatIsNotFound(),
            "market.patent.OpenResource.missing",
            "market.patent.OpenResource.looked",
            "market.patent.OpenResource.hidden"),
        rule(
            "queries point one way",
            QueryShape.queriesPointOneWay(HOUSE, PRODUCTION, HOUSE),
            QueryShape.queriesPointOneWay(VIOLATIONS, PRODUCTION, HOUSE),
            "market.patent.AsksForWhatCameLater asks for Settlement",
            "market.patent.AsksForWhatCameLater asks for Payment",
            "market.patent.AsksForWhatCameLater asks for License"),
        rule(
            "tables are read from above",
            QueryShape.tablesAreReadFromAbove(HOUSE, PRODUCTION, HOUSE),
            QueryShape.tablesAreReadFromAbove(VIOLATIONS, PRODUCTION, HOUSE),
            "market.patent.AsksForWhatCameLater reads offer",
            "market.patent.AsksForWhatCameLater reads settlement_line"),
        rule(
            "tables are written at home",
            QueryShape.tablesAreWrittenAtHome(HOUSE, PRODUCTION, HOUSE),
            QueryShape.tablesAreWrittenAtHome(VIOLATIONS, PRODUCTION, HOUSE),
            "treasury.payment.WritesElsewhere writes settlement_line",
            "treasury.payment.WritesElsewhere writes organization",
            "treasury.payment.WritesElsewhere writes ledger_entry",
            "treasury.payment.WritesElsewhere writes recovery"));
  }

  private static Arguments rule(String name, ArchRule here, ArchRule there, String... violations) {
    return Arguments.of(Named.of(name, here), there, List.of(violations));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsEveryRule(ArchRule rule) {
    rule.check(PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleBites(ArchRule here, ArchRule rule, List<String> violations) {
    var found = rule.evaluate(VIOLATING).getFailureReport().getDetails();
    for (String violation : violations) {
      assertTrue(
          found.stream().anyMatch(one -> one.contains(VIOLATIONS + "." + violation)),
          () -> violation + " was not found in " + found);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noRuleBitesTheInnocent(ArchRule here, ArchRule rule) {
    var found = rule.evaluate(VIOLATING).getFailureReport().getDetails();
    assertEquals(List.of(), found.stream().filter(one -> one.contains("Innocent.")).toList());
  }

  @Test
  void theTreasuryNamesNoLicenseOfferOrPatent() throws IOException {
    assertEquals(List.of(), Words.ofAKind(Path.of("src/main/java/org/openpatent/treasury")));
  }

  @Test
  void aLicenseAnOfferOrAPatentIsFoundInWhateverWordNamesIt() throws IOException {
    var found = Words.ofAKind(Path.of("src/test/java/org/openpatent/shape/violations/treasury"));
    assertEquals(
        List.of(
            "NamesAnItem.java: /** In a comment: what a patent is worth. */",
            "NamesAnItem.java: String relicensed;",
            "NamesAnItem.java: static final String TEXT = \"OFFERED\";"),
        found.stream().filter(line -> line.startsWith("NamesAnItem")).toList());
    assertEquals(List.of(), found.stream().filter(line -> line.startsWith("Innocent")).toList());
  }

  @Test
  void everyTableHasAFeature() throws IOException {
    var tables = Queries.tablesMadeBy(Path.of("src/main/resources/db/migration"));
    tables.removeAll(Queries.tables(HOUSE, PRODUCTION).keySet());
    assertEquals(Set.of(), tables);
  }

  @Test
  void theWholeHouseIsLookedAt() {
    for (String feature :
        List.of(
            "platform.value",
            "platform.http",
            "party.organization",
            "market.patent",
            "market.offer",
            "market.license",
            "incentive.compensation",
            "treasury.settlement")) {
      assertTrue(
          PRODUCTION.stream()
                  .filter(type -> type.getPackageName().equals(HOUSE + "." + feature))
                  .count()
              > 5,
          feature);
    }
    assertTrue(PRODUCTION.stream().noneMatch(type -> type.getName().endsWith("Test")));
  }
}
