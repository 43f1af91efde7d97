package org.openpatent.outside.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.market.license.EndReason;
import org.openpatent.market.offer.Royalty;
import org.openpatent.market.offer.Royalty.RateBase;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.LegalClock;

/** What a certificate says, as an office prints it: in Chinese, words of the law in English too. */
final class PrintedWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss").withZone(LegalClock.ZONE);

  private PrintedWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment) + "（北京时间）";
  }

  static String kind(PatentKind kind) {
    return switch (kind) {
      case INVENTION -> "发明专利 Invention";
      case UTILITY_MODEL -> "实用新型专利 Utility model";
      case DESIGN -> "外观设计专利 Design";
    };
  }

  static String standing(CertificateStanding standing) {
    return switch (standing) {
      case NOT_BEGUN -> "尚未开始 Not begun";
      case IN_FORCE -> "有效 In force";
      case ENDED -> "已终止 Ended";
      case VOID -> "无效 Void";
    };
  }

  /** Why and since when, behind the standing; empty while nothing is to be said. */
  static String since(CertifiedLicense license) {
    if (license.voidedAt() != null) {
      return "自始无效，" + moment(license.voidedAt()) + "宣告";
    }
    String why = license.endReason() == null ? "" : "，" + reason(license.endReason());
    if (license.neverRan()) {
      return "未曾开始" + why;
    }
    return why.isEmpty() ? "" : "至" + day(license.endsOn()) + why;
  }

  private static String reason(EndReason reason) {
    return switch (reason) {
      case UNPAID -> "逾期未付许可费";
      case TERMINATED_BY_LICENSEE -> "被许可人终止";
      case TERMINATED_FOR_NON_PAYMENT -> "因欠付许可费终止";
      case PATENT_LAPSED -> "专利权终止";
      case PATENT_INVALIDATED -> "专利权被宣告无效";
    };
  }

  /** All that the royalty is made of. */
  static String royalty(Royalty royalty) {
    List<String> parts = new ArrayList<>();
    if (royalty.isFreeForWholeTerm()) {
      parts.add("免费 Free of charge");
    }
    if (royalty.lumpSum() != null) {
      parts.add("一次性许可费 " + royalty.lumpSum() + " 元");
    }
    if (royalty.entryFee() != null) {
      parts.add("入门费 " + royalty.entryFee() + " 元");
    }
    if (royalty.ratePercent() != null) {
      String base = royalty.rateBase() == RateBase.NET_SALES ? "净销售额" : "利润";
      parts.add("按" + base + "的 " + royalty.ratePercent() + "% 提成");
    }
    if (royalty.freeMonths() != null) {
      parts.add("前 " + royalty.freeMonths() + " 个月先用后付");
    }
    return String.join("；", parts);
  }

  static String term(CertifiedLicense license) {
    return "%s 至 %s（约定 %d 个月）"
        .formatted(day(license.beginsOn()), day(license.endsOn()), license.termMonths());
  }

  static String recordal(CertifiedLicense license) {
    return license.recordalNumber() == null
        ? "未备案 Not recorded"
        : license.recordalNumber() + "（" + day(license.recordedOn()) + "）";
  }
}
