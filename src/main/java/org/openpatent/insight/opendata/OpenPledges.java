package org.openpatent.insight.opendata;

import static org.openpatent.insight.opendata.OpenColumn.integer;
import static org.openpatent.insight.opendata.OpenColumn.of;
import static org.openpatent.insight.opendata.OpenColumn.text;

import java.util.List;
import org.openpatent.incentive.pledge.CancellationReason;
import org.openpatent.incentive.pledge.FeePayer;
import org.openpatent.incentive.pledge.PledgeStatus;
import org.openpatent.insight.opendata.OpenColumn.Type;

/**
 * Pledges, without the firm and the bank. Neither number, patent, amount nor day is shown, because
 * the office's gazette tells these beside the name of the firm, and a city only of which there are
 * enough firms.
 */
final class OpenPledges {
  /** From so many pledgors on their city is told. */
  private static final int ENOUGH = 10;

  /** What is secured, in CNY, told as nothing finer. */
  private enum SecuredBand {
    UNDER_1M,
    FROM_1M,
    FROM_5M,
    FROM_10M,
    FROM_50M
  }

  static final String STATUS =
      "case when p.cancelled_on is null then 'REGISTERED' else 'CANCELLED' end";

  static final String CITY = "case when c.firms >= " + ENOUGH + " then rpad(c.prefix, 6, '0') end";

  /** Of fen. */
  private static final String BAND =
      "case when p.secured_amount < 100000000 then 'UNDER_1M'"
          + " when p.secured_amount < 500000000 then 'FROM_1M'"
          + " when p.secured_amount < 1000000000 then 'FROM_5M'"
          + " when p.secured_amount < 5000000000 then 'FROM_10M' else 'FROM_50M' end";

  private static final String PATENTS =
      "(select count(*) from pledged_patent q where q.registration_number = p.registration_number)";

  static final OpenSet SET =
      new OpenSet(
          "pledges",
          "Pledges of patents",
          "专利权质押",
          "Every pledge that was entered, without firm, bank, patents and amounts. The city of the"
              + " firm is given where at least ten firms of it have pledges here.",
          "已录入的全部专利权质押，不含出质人、质权人、专利号和具体金额；同一城市出质人不少于十家的，方列明城市。",
          "p.open_key",
          "from pledge p left join (select left(d.pledgor_division, 4) as prefix,"
              + " count(distinct d.pledgor_code) as firms from pledge d group by 1) c"
              + " on c.prefix = left(p.pledgor_division, 4)",
          "p.entered_at <= ?",
          List.of(
              text("pledge", "cast(p.open_key as text)", "A key of this data alone.", "本数据集内的质押标识")
                  .always(),
              text("status", STATUS, "As it was read.", "状态").always().oneOf(PledgeStatus.values()),
              text("firmCity", CITY, "The firm's on the day of registration.", "登记日出质人所在城市行政区划代码"),
              of(Type.MONTH, "registeredMonth", "p.registered_on", "Of its registration.", "登记月份")
                  .always(),
              of(Type.MONTH, "cancelledMonth", "p.cancelled_on", "Of its end.", "注销月份"),
              text("cancellationReason", "p.cancellation_reason", "Why it ended.", "注销原因")
                  .oneOf(CancellationReason.values()),
              integer("patents", PATENTS, "How many patents.", "质押专利件数").always(),
              text("secured", BAND, "What it secures, in CNY.", "担保金额区间（元）")
                  .always()
                  .oneOf(SecuredBand.values()),
              text("valuationFeePayer", "p.valuation_fee_payer", "If valued.", "评估费承担方")
                  .oneOf(FeePayer.values())));

  private OpenPledges() {}
}
