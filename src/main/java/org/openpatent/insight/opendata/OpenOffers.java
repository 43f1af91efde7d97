package org.openpatent.insight.opendata;

import static org.openpatent.insight.opendata.OpenColumn.day;
import static org.openpatent.insight.opendata.OpenColumn.integer;
import static org.openpatent.insight.opendata.OpenColumn.list;
import static org.openpatent.insight.opendata.OpenColumn.money;
import static org.openpatent.insight.opendata.OpenColumn.of;
import static org.openpatent.insight.opendata.OpenColumn.text;

import java.util.List;
import org.openpatent.insight.opendata.OpenColumn.Type;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.offer.OfferWithdrawal.WithdrawalCause;
import org.openpatent.market.offer.ReferenceRoyalty.Estimation;
import org.openpatent.market.offer.Royalty.RateBase;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentKind;

/** The declarations, open or ended, with what their pages show to everybody. */
final class OpenOffers {
  /** In SQL what {@link OfferStatus} says in Java. */
  static final String STATUS =
      "case when o.withdrawn_on <= {day} then 'WITHDRAWN'"
          + " when p.protected_until < {day} or o.open_until < {day} then 'EXPIRED'"
          + " when cardinality(p.impediments) = 0 then 'OPEN' else 'SUSPENDED' end";

  private static final String LICENSES =
      "(select count(*) from license l where l.offer_id = o.id and l.effective_on is not null"
          + " and l.voided_at is null and l.ends_on >= l.begins_on)";

  static final OpenSet SET =
      new OpenSet(
          "offers",
          "Open-license offers",
          "专利开放许可声明",
          "Every declaration that was published, with its terms, whether it is still open or not.",
          "已公布的全部开放许可声明及其许可条件，含已终止的声明。",
          "o.id",
          "from offer o join patent p on p.number = o.patent_number"
              + " join organization g on g.credit_code = o.licensor_code",
          "o.published_at <= ?",
          List.of(
              text("offer", "cast(o.id as text)", "The key of the offer.", "声明标识").always(),
              text("status", STATUS, "On the day of the snapshot.", "快照日的状态")
                  .always()
                  .oneOf(OfferStatus.values()),
              text("patentNumber", "o.patent_number", "The patent that is offered.", "专利号")
                  .always(),
              text("kind", "p.kind", "The kind of the patent.", "专利类型")
                  .always()
                  .oneOf(PatentKind.values()),
              text("title", "p.title", "The title of the patent.", "专利名称").always(),
              list("ipc", "p.ipc", "IPC symbols; of inventions and utility models.", "IPC分类号"),
              list("locarno", "p.locarno", "Locarno classes; of designs.", "洛迦诺分类号"),
              text("licensor", "o.licensor_code", "Credit code of the licensor.", "许可人统一社会信用代码")
                  .always(),
              text("licensorName", "g.name", "Its name.", "许可人名称").always(),
              text("licensorDivision", "g.division", "Its seat [GB/T 2260].", "许可人所在行政区划代码")
                  .always(),
              text("royaltyMethod", "o.method", "How the royalty is paid.", "许可费方式")
                  .always()
                  .oneOf(RoyaltyMethod.values()),
              money("lumpSum", "o.lump_sum", "For LUMP_SUM, in CNY.", "一次性许可费（元）"),
              money("entryFee", "o.entry_fee", "For ENTRY_PLUS_RUNNING, in CNY.", "入门费（元）"),
              of(
                  Type.DECIMAL,
                  "ratePercent",
                  "trim_scale(o.rate_percent)",
                  "Percent of the base, for RUNNING and ENTRY_PLUS_RUNNING.",
                  "提成比例（%）"),
              text("rateBase", "o.rate_base", "What the rate is taken of.", "提成基数")
                  .oneOf(RateBase.values()),
              integer("freeMonths", "o.free_months", "Use first, pay later: months.", "免费期（月）"),
              integer("minimumTermMonths", "o.minimum_term_months", "Shortest term.", "最短许可期限（月）")
                  .always(),
              integer("maximumTermMonths", "o.maximum_term_months", "Longest term.", "最长许可期限（月）")
                  .always(),
              money(
                  "referenceRoyalty",
                  "o.reference_royalty",
                  "What the licensor would have asked for the whole term, in CNY.",
                  "参考许可费（元）"),
              text("estimation", "o.estimation", "How that was estimated.", "估算方式")
                  .oneOf(Estimation.values()),
              text("technicalSupport", "o.technical_support", "As declared.", "技术支持"),
              text("notes", "o.notes", "Other matters, as declared.", "其他事项"),
              day("publishedOn", "o.published_on", "Its first day.", "公布日").always(),
              day("openUntil", "o.open_until", "Its last day, where it has one.", "开放截止日"),
              day("withdrawnOn", "o.withdrawn_on", "The first day without it.", "撤回生效日"),
              text("withdrawalCause", "o.withdrawal_cause", "Why it was withdrawn.", "撤回原因")
                  .oneOf(WithdrawalCause.values()),
              day("protectedUntil", "p.protected_until", "Last day of the patent.", "专利权届满日")
                  .always(),
              integer("licenseCount", LICENSES, "How many licenses of it took effect.", "已生效许可数")
                  .always()));

  private OpenOffers() {}
}
