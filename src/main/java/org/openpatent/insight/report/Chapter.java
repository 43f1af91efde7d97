package org.openpatent.insight.report;

import static org.openpatent.insight.figure.PublishedIndicator.DESIGNATIONS;
import static org.openpatent.insight.figure.PublishedIndicator.INCLUSIVE_FIRMS;
import static org.openpatent.insight.figure.PublishedIndicator.OPEN_LICENSE_PATENTS;
import static org.openpatent.insight.figure.PublishedIndicator.PLEDGE_FINANCE;
import static org.openpatent.insight.figure.PublishedIndicator.RECOMMENDATIONS;
import static org.openpatent.insight.figure.PublishedIndicator.TRANSFERS_AND_LICENSES;
import static org.openpatent.insight.figure.PublishedIndicator.WHITE_LIST;

import java.util.List;

/** What a year's report is made of, in its order; indicators by their names. */
enum Chapter {
  OPEN_LICENSES(
      "专利开放许可", List.of(OPEN_LICENSE_PATENTS, "offers-open"), List.of(OPEN_LICENSE_PATENTS)),
  LICENSES(
      "专利转让与许可",
      List.of(TRANSFERS_AND_LICENSES, "licenses-effective", "licensees"),
      List.of("licenses-effective")),
  COMPENSATION(
      "免费许可补偿",
      List.of("compensation-paid-to-licensors", "compensation-paid-to-licensees"),
      List.of("compensation-paid-to-licensors", "compensation-paid-to-licensees")),
  PLEDGES(
      "专利质押融资",
      List.of(
          PLEDGE_FINANCE,
          "pledges-registered",
          INCLUSIVE_FIRMS,
          "loans-drawn-amount",
          "interest-subsidy-paid"),
      List.of("pledges-registered", PLEDGE_FINANCE)),
  SUPPORT(
      "企业培育与服务",
      List.of(DESIGNATIONS, WHITE_LIST, RECOMMENDATIONS),
      List.of(DESIGNATIONS, WHITE_LIST, RECOMMENDATIONS));

  /** What an office heads it with. */
  final String title;

  /** Told of the region. */
  final List<String> figures;

  /** Told of each city; the first one is drawn. */
  final List<String> byCity;

  Chapter(String title, List<String> figures, List<String> byCity) {
    this.title = title;
    this.figures = figures;
    this.byCity = byCity;
  }
}
