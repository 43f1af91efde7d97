package org.openpatent.insight.opendata;

import static org.openpatent.insight.opendata.OpenColumn.integer;
import static org.openpatent.insight.opendata.OpenColumn.of;
import static org.openpatent.insight.opendata.OpenColumn.text;

import java.util.List;
import org.openpatent.insight.opendata.OpenColumn.Type;
import org.openpatent.market.license.EndReason;
import org.openpatent.market.license.LicenseStatus;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.Industry;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;

/**
 * The licenses that took effect, without the firm. Neither patent, offer, amount nor day is shown,
 * and the key is none that is known elsewhere: an offer tells its price, a public notice names the
 * payee and the patent, and the number of licenses of an offer grows on the day of one. With any of
 * these a row would tell which firm paid how much, or how large a named firm is.
 */
final class OpenLicenses {
  /** In SQL what {@link LicenseStatus} says in Java of a license that took effect. */
  static final String STATUS =
      "case when l.voided_at is not null then 'VOID' when l.ends_on < {day} then 'ENDED'"
          + " else 'EFFECTIVE' end";

  static final String LICENSOR_CITY = "rpad(left(l.licensor_division, 4), 6, '0')";
  static final String LICENSEE_CITY = "rpad(left(l.licensee_division, 4), 6, '0')";

  static final OpenSet SET =
      new OpenSet(
          "licenses",
          "Licenses taken",
          "已达成的开放许可",
          "Every license that took effect, without the firm, the patent and amounts. What is said of"
              + " the two sides is what they were on the day of effect.",
          "已生效的全部开放许可，不含被许可企业、专利号和金额；双方情况以许可生效日为准。",
          "l.id",
          "from license l join offer o on o.id = l.offer_id join patent p on p.number = o.patent_number"
              + " join organization g on g.credit_code = l.licensor_code"
              + " left join organization_version v on v.credit_code = l.licensee_code"
              + " and v.facts_version = l.licensee_version",
          // one that was paid first is a license since the payment was entered; said so that the
          // planner knows that nearly all rows meet it, and reads along the key
          "l.effective_on is not null and l.claimed_at <= ? and not (l.amount_due is not null"
              + " and o.free_months is null and coalesce(l.received_at > ?, false))",
          List.of(
              text("license", "cast(l.id as text)", "A key of this data alone.", "本数据集内的许可标识")
                  .always(),
              text("status", STATUS, "On the day of the snapshot.", "快照日的状态")
                  .always()
                  .oneOf(LicenseStatus.EFFECTIVE, LicenseStatus.ENDED, LicenseStatus.VOID),
              text("endReason", "l.end_reason", "Why it ends before its term.", "提前终止原因")
                  .oneOf(EndReason.values()),
              text("kind", "p.kind", "The kind of the patent.", "专利类型")
                  .always()
                  .oneOf(PatentKind.values()),
              text("ipcClass", "left(p.ipc[1], 3)", "Class of the first IPC symbol.", "首个IPC大类"),
              text("locarnoClass", "left(p.locarno[1], 2)", "Class of a design.", "洛迦诺大类"),
              text("royaltyMethod", "o.method", "How the royalty is paid.", "许可费方式")
                  .always()
                  .oneOf(RoyaltyMethod.values()),
              text("licensor", "l.licensor_code", "Credit code of the licensor.", "许可人统一社会信用代码")
                  .always(),
              text("licensorName", "g.name", "Its name.", "许可人名称").always(),
              text("licensorKind", "l.licensor_kind", "What it was.", "许可人类型")
                  .always()
                  .oneOf(OrganizationKind.values()),
              text("licensorCity", LICENSOR_CITY, "Its city.", "许可人所在城市行政区划代码").always(),
              text("licenseeKind", "l.licensee_kind", "What the licensee was.", "被许可人类型")
                  .always()
                  .oneOf(OrganizationKind.values()),
              text("licenseeSize", "l.licensee_size", "Size class [MIIT 2011/300].", "被许可企业规模")
                  .oneOf(SizeClass.values()),
              text("licenseeIndustry", "v.industry", "Its industry, where declared.", "被许可企业行业")
                  .oneOf(Industry.values()),
              text("licenseeCity", LICENSEE_CITY, "Its city.", "被许可人所在城市行政区划代码").always(),
              of(Type.MONTH, "effectiveMonth", "l.effective_on", "When it took effect.", "生效月份")
                  .always(),
              integer("termMonths", "l.term_months", "The agreed term.", "约定期限（月）").always(),
              of(Type.MONTH, "lastMonth", "greatest(l.ends_on, l.begins_on)", "Its last.", "届满月份")
                  .always(),
              of(Type.MONTH, "recordedMonth", "l.recorded_on", "Of its recordal.", "备案月份")));

  private OpenLicenses() {}
}
