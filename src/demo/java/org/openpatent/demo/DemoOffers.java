package org.openpatent.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.offer.OfferConfig;
import org.openpatent.market.offer.OfferTerms;
import org.openpatent.market.offer.ReferenceRoyalty;
import org.openpatent.market.offer.ReferenceRoyalty.Estimation;
import org.openpatent.market.offer.Royalty;
import org.openpatent.market.offer.Royalty.RateBase;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.EvaluationReport;
import org.openpatent.market.patent.EvaluationReport.ReportConclusion;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentFacts;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.market.patent.PatentsDescribed;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/** Two hundred believable offers: twenty subjects of the region in ten forms each. */
@ApplicationScoped
class DemoOffers {
  private record Subject(String name, String ipc, String field) {}

  /** The part of a title around the subject, and the kind of patent it suggests. */
  private record Form(String title, PatentKind kind, String solves) {}

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject("甘蔗联合收割机", "A01D 45/10", "农业机械"),
          new Subject("罗汉果皂苷", "A23L 33/105", "食品加工"),
          new Subject("桉树单板", "B27D 1/00", "木材加工"),
          new Subject("铝合金板材", "C22C 21/00", "有色金属"),
          new Subject("锰酸锂正极材料", "H01M 4/505", "新能源材料"),
          new Subject("木薯淀粉", "C08B 30/04", "食品加工"),
          new Subject("六堡茶", "A23F 3/06", "茶叶加工"),
          new Subject("水牛乳制品", "A23C 9/00", "乳制品"),
          new Subject("近江牡蛎养殖笼", "A01K 61/54", "水产养殖"),
          new Subject("红树林种苗", "A01G 31/00", "生态修复"),
          new Subject("装载机液压系统", "E02F 9/22", "工程机械"),
          new Subject("柴油机尾气", "F01N 3/20", "汽车零部件"),
          new Subject("稀土永磁体", "H01F 1/057", "磁性材料"),
          new Subject("壮药提取物", "A61K 36/00", "医药"),
          new Subject("喀斯特边坡", "E02D 17/20", "土木工程"),
          new Subject("蚕茧缫丝机", "D01B 7/00", "纺织"),
          new Subject("芒果保鲜膜", "A23B 7/16", "果蔬保鲜"),
          new Subject("北斗农机导航终端", "G01S 19/42", "卫星导航"),
          new Subject("水泥窑余热", "F27D 17/00", "节能环保"),
          new Subject("陶瓷釉料", "C03C 8/00", "陶瓷"));

  private static final List<Form> FORMS =
      List.of(
          new Form("一种%s的制备工艺", PatentKind.INVENTION, "现有工艺能耗高、收率低"),
          new Form("一种%s质量在线检测方法", PatentKind.INVENTION, "人工抽检滞后、误差大"),
          new Form("%s用自动上料装置", PatentKind.UTILITY_MODEL, "人工上料效率低"),
          new Form("一种%s的节能控制系统", PatentKind.INVENTION, "运行能耗偏高"),
          new Form("%s防堵清理机构", PatentKind.UTILITY_MODEL, "设备易堵塞、停机时间长"),
          new Form("一种基于机器视觉的%s分级方法", PatentKind.INVENTION, "分级依赖经验、标准不一"),
          new Form("%s运输存储箱", PatentKind.UTILITY_MODEL, "运输损耗大"),
          new Form("一种%s废弃物的资源化利用方法", PatentKind.INVENTION, "废弃物难以处理"),
          new Form("%s安全防护罩", PatentKind.UTILITY_MODEL, "操作存在安全隐患"),
          new Form("%s包装盒", PatentKind.DESIGN, "产品缺少辨识度"));

  @Inject LegalClock clock;
  @Inject OfferConfig config;
  @Inject Event<PatentsDescribed> followers;

  void publish() {
    Organization university = Organization.of(DemoUser.UNIVERSITY.code.value());
    Organization institute = Organization.of(DemoUser.INSTITUTE.code.value());
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < SUBJECTS.size() * FORMS.size(); i++) {
      Organization owner = i % 3 == 0 ? institute : university;
      Patent patent = patent(i, owner);
      patent.persist();
      Offer.publish(patent, owner, terms(i, patent.kind), false, config, act(owner), clock.today());
      numbers.add(patent.number);
    }
    Offer.flush();
    followers.fire(new PatentsDescribed(numbers));
  }

  private Act act(Organization owner) {
    return new Act("demonstration", owner.creditCode, clock.now());
  }

  private Patent patent(int i, Organization owner) {
    Subject subject = SUBJECTS.get(i % SUBJECTS.size());
    Form form = FORMS.get(i / SUBJECTS.size());
    LocalDate filed = clock.today().minusMonths(18 + i % 50).withDayOfMonth(1 + i % 28);
    LocalDate granted = filed.plusMonths(form.kind == PatentKind.INVENTION ? 16 : 7);
    boolean design = form.kind == PatentKind.DESIGN;
    String title = form.title.formatted(subject.name);
    return Patent.register(
        number(filed.getYear(), form.kind, i),
        new PatentFacts(
            form.kind,
            title,
            title + "，属于" + subject.field + "领域，针对" + form.solves + "的问题提出改进。",
            List.of("韦" + "明华芳强秀".charAt(i % 5), "覃" + "志丽伟玲".charAt(i % 4)),
            List.of(owner.creditCode),
            filed,
            granted.isAfter(clock.today()) ? clock.today() : granted,
            design ? List.of() : List.of(subject.ipc),
            design ? List.of("09-03") : List.of(),
            List.of(subject.field),
            List.of(subject.name, subject.field),
            form.solves,
            null,
            form.kind == PatentKind.INVENTION
                ? null
                : new EvaluationReport(
                    "PJ" + (100_000 + i), ReportConclusion.POSITIVE, clock.today().minusDays(30))),
        act(owner),
        clock.today());
  }

  private static PatentNumber number(int year, PatentKind kind, int serial) {
    String digits = "%d%d%07d".formatted(year, kind.ordinal() + 1, 9_100_000 + serial);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (2 + i % 8);
    }
    return PatentNumber.parse(digits + "." + "0123456789X".charAt(sum % 11));
  }

  private static OfferTerms terms(int i, PatentKind kind) {
    Money reference = Money.parse(20_000 + i % 9 * 5_000 + ".00");
    Royalty royalty =
        switch (i % 8) {
          case 5 -> royalty(RoyaltyMethod.LUMP_SUM, Money.parse("30000.00"), null, null, null);
          case 6 -> royalty(RoyaltyMethod.RUNNING, null, null, "3.5", null);
          case 7 -> royalty(RoyaltyMethod.ENTRY_PLUS_RUNNING, null, Money.parse("8000.00"), "2", 6);
          default -> royalty(RoyaltyMethod.FREE, null, null, null, null);
        };
    return new OfferTerms(
        royalty,
        12,
        kind == PatentKind.INVENTION ? 60 : 36,
        null,
        i % 4 == 0 ? null : new ReferenceRoyalty(reference, Estimation.INDUSTRY_STATISTICS),
        List.of(),
        "许可期内提供两次技术咨询。",
        null);
  }

  private static Royalty royalty(
      RoyaltyMethod method, Money lumpSum, Money entryFee, String percent, Integer freeMonths) {
    return new Royalty(
        method,
        lumpSum,
        entryFee,
        percent == null ? null : Percent.parse(percent),
        percent == null ? null : RateBase.NET_SALES,
        freeMonths);
  }
}
