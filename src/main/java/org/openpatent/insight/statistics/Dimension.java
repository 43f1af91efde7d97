package org.openpatent.insight.statistics;

import java.util.Comparator;

/**
 * What figures are told apart by. Those of the market are here; a feature that counts by others
 * makes its own.
 *
 * @param name in lower case with hyphens
 */
public record Dimension(String name, String meaning, Values values) {
  /** What its values are. */
  public enum Values {
    /** Words that stand for themselves. */
    WORDS,
    /** Division codes of cities. */
    CITIES,
    /** Credit codes. */
    ORGANIZATIONS,
    /** Months as {@code 2026-03}, each of the day that counts. */
    MONTHS
  }

  public static final Dimension SUPPLY_CITY =
      new Dimension(
          "supply-city",
          "The city of the licensor's seat: of an offer on the day of its publication, of a license"
              + " on the day of its effect. A co-owner who did not publish has no part in it.",
          Values.CITIES);

  public static final Dimension DEMAND_CITY =
      new Dimension(
          "demand-city",
          "The city of the licensee's seat on the day of the license's effect.",
          Values.CITIES);

  public static final Dimension FIRM_CITY =
      new Dimension(
          "firm-city",
          "The city of the firm's seat: of a pledge on the day of its registration, of a loan on the"
              + " day of drawing, of a listed firm on the day of the draft, of whoever asked first on the"
              + " day of the recommendation; of a designated firm as it is now.",
          Values.CITIES);

  public static final Dimension KIND =
      new Dimension("kind", "The kind of the patent.", Values.WORDS);

  public static final Dimension IPC_SECTION =
      new Dimension(
          "ipc-section",
          "The section of the patent's first IPC symbol; LOCARNO for designs.",
          Values.WORDS);

  public static final Dimension LICENSOR =
      new Dimension("licensor", "Who published the offer.", Values.ORGANIZATIONS);

  public static final Dimension LICENSEE_SIZE =
      new Dimension(
          "licensee-size",
          "The licensee's size class on the day of effect; UNKNOWN before it, and of a firm that"
              + " declared none.",
          Values.WORDS);

  public static final Dimension LICENSEE_INDUSTRY =
      new Dimension(
          "licensee-industry",
          "The licensee's industry on the day of effect; UNKNOWN of a firm that declared none.",
          Values.WORDS);

  public static final Dimension LICENSEE_DESIGNATION =
      new Dimension(
          "licensee-designation",
          "The highest level that the licensee was designated as on the day of effect; NONE before"
              + " it, and of a firm that held none.",
          Values.WORDS);

  public static final Dimension ROYALTY_METHOD =
      new Dimension("royalty-method", "How the offer's royalty is paid.", Values.WORDS);

  public static final Dimension MONTH =
      new Dimension(
          "month",
          "The month of the day that counts; beside it the month at the same place in the period"
              + " before.",
          Values.MONTHS);

  /**
   * The order in which amounts are told by them: by the first one most is told. Cities come first,
   * then the size class, then the others by name.
   */
  static final Comparator<Dimension> FOR_MONEY =
      Comparator.comparing((Dimension one) -> one.values != Values.CITIES)
          .thenComparing(one -> !one.equals(LICENSEE_SIZE))
          .thenComparing(Dimension::name);

  /** Whether its values are codes of what has a name. */
  boolean isNamed() {
    return values == Values.CITIES || values == Values.ORGANIZATIONS;
  }

  /** An amount of one organization's is nobody else's to know. */
  boolean tellsMoney() {
    return values != Values.ORGANIZATIONS && values != Values.MONTHS;
  }
}
