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
 * these a row would tell which firm paid how much, or how large a named firm is. Nor is a license
 * shown before its month is over, for else the first file that has it would tell its day.
 */
final class OpenLicenses {
  /** In SQL what {@link LicenseStatus} says in Java of a license that took effect. */
  static final String STATUS =
      "case when l.voided then 'VOID' when l.ends_on < {day} then 'ENDED' else 'EFFECTIVE' end";

  static final OpenSet SET =
      new OpenSet(
          "licenses",
          "Licenses taken",
          "已达成的开放许可",
          "Every license that took effect before the month of the snapshot, without the firm, the"
              + " patent and amounts. What is said of the two sides is what they were on the day of"
              + " effect.",
          "快照所在月份之前生效的全部开放许可，不含被许可企业、专利号和金额；双方情况以许可生效日为准。",
          "l.key",
          "from open_license l join organization g on g.credit_code = l.licensor_code",
          "l.month < cast(date_trunc('month', {day}) as date)",
          List.of(
              text(
                      "license",
                      "cast(l.key as text)",
                      "A key of this data alone; it begins with the month.",
                      "本数据集内的许可标识，以月份开头")
                  .always(),
              text("status", STATUS, "On the day of the snapshot.", "快照日的状态")
                  .always()
                  .oneOf(LicenseStatus.EFFECTIVE, LicenseStatus.ENDED, LicenseStatus.VOID),
              text("endReason", "l.end_reason", "Why it ends before its term.", "提前终止原因")
                  .oneOf(EndReason.values()),
              text("kind", "l.kind", "The kind of the patent.", "专利类型")
                  .always()
                  .oneOf(PatentKind.values()),
              text("ipcClass", "l.ipc_class", "Class of the first IPC symbol.", "首个IPC大类"),
              text("locarnoClass", "l.locarno_class", "Class of a design.", "洛迦诺大类"),
              text("royaltyMethod", "l.royalty_method", "How the royalty is paid.", "许可费方式")
                  .always()
                  .oneOf(RoyaltyMethod.values()),
              text("licensor", "l.licensor_code", "Credit code of the licensor.", "许可人统一社会信用代码")
                  .always(),
              text("licensorName", "g.name", "Its name.", "许可人名称").always(),
              text("licensorKind", "l.licensor_kind", "What it was.", "许可人类型")
                  .always()
                  .oneOf(OrganizationKind.values()),
              text("licensorCity", "l.licensor_city", "Its city.", "许可人所在城市行政区划代码").always(),
              text("licenseeKind", "l.licensee_kind", "What the licensee was.", "被许可人类型")
                  .always()
                  .oneOf(OrganizationKind.values()),
              text("licenseeSize", "l.licensee_size", "Size class [MIIT 2011/300].", "被许可企业规模")
                  .oneOf(SizeClass.values()),
              text(
                      "licenseeIndustry",
                      "l.licensee_industry",
                      "Its industry, where declared.",
                      "被许可企业行业")
                  .oneOf(Industry.values()),
              text("licenseeCity", "l.licensee_city", "Its city.", "被许可人所在城市行政区划代码").always(),
              of(Type.MONTH, "effectiveMonth", "l.effective_on", "When it took effect.", "生效月份")
                  .always(),
              integer("termMonths", "l.term_months", "The agreed term.", "约定期限（月）").always(),
              of(Type.MONTH, "lastMonth", "l.last_on", "Its last.", "届满月份").always(),
              of(Type.MONTH, "recordedMonth", "l.recorded_on", "Of its recordal.", "备案月份")));

  private OpenLicenses() {}
}
