package org.openpatent.insight.figure;

import java.util.List;
import java.util.stream.Stream;
import org.openpatent.insight.statistics.Indicator;
import org.openpatent.insight.statistics.Unit;

/**
 * What an official figure tells. Once its name was published it keeps its meaning.
 *
 * @param name in lower case with hyphens
 * @param chinese what an office calls it
 * @param meaning what is counted, in English
 * @param counted the service's own indicators that together count the same
 */
public record PublishedIndicator(
    String name, String chinese, String meaning, Unit unit, List<String> counted) {
  public static final String TRANSFERS_AND_LICENSES = "transfers-and-licenses";
  public static final String PLEDGE_FINANCE = "pledge-finance-amount";
  public static final String INCLUSIVE_FIRMS = "inclusive-firms";
  public static final String OPEN_LICENSE_PATENTS = "open-license-patents";
  public static final String WHITE_LIST = "white-list-firms";
  public static final String DESIGNATIONS = "national-designations";
  public static final String RECOMMENDATIONS = "priority-recommendations";

  /** What offices publish under definitions of their own [support.md 9]. */
  private static final List<PublishedIndicator> OF_OFFICES =
      List.of(
          count(
              TRANSFERS_AND_LICENSES,
              "专利转让许可次数",
              "Transfers and licenses of patents that were recorded: each patent once for each"
                  + " event of the register, so that a recordal of three patents counts thrice.",
              "patents-transferred",
              "licenses-recorded"),
          new PublishedIndicator(
              PLEDGE_FINANCE,
              "专利质押融资金额",
              "What was borrowed on pledged patents, by the pledges registered.",
              Unit.CNY,
              List.of("pledge-secured-amount")),
          count(
              INCLUSIVE_FIRMS,
              "专利质押融资普惠企业",
              "Firms whose loans in the period add up to at most 10,000,000 CNY.",
              "inclusive-borrowers"),
          count(
              OPEN_LICENSE_PATENTS,
              "开放许可专利",
              "Patents under an open license; the service counts the offers published.",
              "offers-published"),
          count(
              WHITE_LIST,
              "质押融资白名单企业",
              "Firms on the white list for finance on pledged patents.",
              "firms-listed"),
          count(
              DESIGNATIONS,
              "国家知识产权示范、优势企业",
              "Firms designated as national demonstration or advantage enterprises.",
              "firms-designated"),
          count(
              RECOMMENDATIONS,
              "专利优先审查推荐",
              "Applications recommended for priority examination.",
              "recommendations-given"));

  /** All: those of offices, and whatever the service counts. */
  public static Stream<PublishedIndicator> all(Stream<Indicator> counted) {
    return Stream.concat(OF_OFFICES.stream(), counted.map(PublishedIndicator::of));
  }

  private static PublishedIndicator of(Indicator one) {
    return new PublishedIndicator(
        one.name(), one.chinese(), one.meaning(), one.unit(), List.of(one.name()));
  }

  private static PublishedIndicator count(
      String name, String chinese, String meaning, String... counted) {
    return new PublishedIndicator(name, chinese, meaning, Unit.COUNT, List.of(counted));
  }
}
