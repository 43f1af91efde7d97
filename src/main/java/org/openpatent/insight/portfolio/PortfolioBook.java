package org.openpatent.insight.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.market.license.License;
import org.openpatent.market.license.LicenseView;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.CsvTable.Column;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.http.XlsxBook;
import org.openpatent.platform.value.WorkingCalendar;
import org.openpatent.treasury.settlement.ProgramTotals;

/** The portfolio as a workbook, complete: a sheet each, headed in the reader's language. */
record PortfolioBook(String org, LocalDate today, WorkingCalendar calendar, Locale locale) {
  /** Read at once; some hundred kilobytes. */
  private static final int ROWS = 500;

  /** A label with a figure, on the sheet that sums up. */
  private record Figure(String label, Object value) {}

  Download download() {
    return new XlsxBook()
        .<Figure, Figure>with(
            said("summary", "概况"),
            List.of(column("figure", "指标", Figure::label), column("value", "数值", Figure::value)),
            figure -> figure,
            after -> after == null ? figures() : List.of())
        .<DueItem.Placed, DueItem.Place>with(
            said("due", "待办"),
            due(),
            DueItem.Placed::place,
            after -> DueItem.page(org, today, calendar, after, ROWS))
        .<PortfolioPatent, String>with(
            said("patents", "专利"),
            patents(),
            PortfolioPatent::patentNumber,
            after -> PortfolioPatent.page(org, today, after, ROWS))
        .<LicenseView, UUID>with(
            said("licenses", "许可"), licenses(), LicenseView::id, this::licenses)
        .<ProgramTotals, String>with(
            said("money", "补偿"),
            money(),
            ProgramTotals::program,
            after -> after == null ? PortfolioMoney.of(org).programs() : List.of());
  }

  private List<Figure> figures() {
    PortfolioCounts counts = PortfolioCounts.of(org, today, calendar);
    PortfolioMoney money = PortfolioMoney.of(org);
    return List.of(
        figure("organization", "单位", org),
        figure("on", "日期", today),
        figure("patents", "专利数", counts.patents().total()),
        figure("patents in force", "有效专利", counts.patents().inForce()),
        figure("offered", "已声明开放许可", counts.patents().offered()),
        figure("not offered", "未声明开放许可", counts.patents().notOffered()),
        figure("open offers", "开放中的声明", counts.offers().open()),
        figure("suspended offers", "中止的声明", counts.offers().suspended()),
        figure("licenses granted, effective", "许可他人（生效）", counts.licensesGranted().effective()),
        figure("licenses taken, effective", "获得许可（生效）", counts.licensesTaken().effective()),
        figure(
            "recordals overdue",
            "逾期未备案",
            counts.licensesGranted().recordalOverdue() + counts.licensesTaken().recordalOverdue()),
        figure("assessed", "核定补偿", money.assessed()),
        figure("granted", "批准补偿", money.granted()),
        figure("paid", "已支付", money.paid()),
        figure("awaited", "待支付", money.awaited()),
        figure("to pay back", "应退回", money.toPayBack()));
  }

  private List<Column<DueItem.Placed>> due() {
    return List.of(
        column("kind", "事项", d -> d.item().kind()),
        column("on", "截止日", d -> d.item().on()),
        column("patentNumber", "专利号", d -> d.item().patentNumber()),
        column("title", "名称", d -> d.item().title()),
        column("offer", "声明", d -> d.item().offer()),
        column("license", "许可", d -> d.item().license()),
        column("side", "本方", d -> d.item().side()),
        column("otherSide", "对方", d -> of(d.item().otherSide(), DueItem.DueParty::creditCode)),
        column("otherSideName", "对方名称", d -> of(d.item().otherSide(), DueItem.DueParty::name)),
        column("amount", "金额", d -> d.item().amount()));
  }

  private List<Column<PortfolioPatent>> patents() {
    return List.of(
        column("patentNumber", "专利号", PortfolioPatent::patentNumber),
        column("kind", "专利类型", PortfolioPatent::kind),
        column("title", "名称", PortfolioPatent::title),
        column("status", "法律状态", PortfolioPatent::status),
        column("owners", "专利权人", p -> String.join(";", p.owners())),
        column("filedOn", "申请日", PortfolioPatent::filedOn),
        column("grantedOn", "授权日", PortfolioPatent::grantedOn),
        column("protectedUntil", "保护期限届满日", PortfolioPatent::protectedUntil),
        column("offer", "声明", p -> of(p.offer(), PortfolioPatent.PortfolioOffer::id)),
        column("offerStatus", "声明状态", p -> of(p.offer(), PortfolioPatent.PortfolioOffer::status)),
        column("licensor", "许可人", p -> of(p.offer(), PortfolioPatent.PortfolioOffer::licensor)),
        column(
            "royaltyMethod",
            "许可费方式",
            p -> of(p.offer(), PortfolioPatent.PortfolioOffer::royaltyMethod)),
        column(
            "publishedOn", "声明日", p -> of(p.offer(), PortfolioPatent.PortfolioOffer::publishedOn)),
        column("openUntil", "开放截止日", p -> of(p.offer(), PortfolioPatent.PortfolioOffer::openUntil)),
        column(
            "withdrawnOn", "撤回日", p -> of(p.offer(), PortfolioPatent.PortfolioOffer::withdrawnOn)),
        column("licensesEffective", "生效许可数", PortfolioPatent::licensesEffective),
        column("licensesTaken", "累计许可数", PortfolioPatent::licensesTaken));
  }

  private List<Column<LicenseView>> licenses() {
    return List.of(
        column("license", "许可", LicenseView::id),
        column("side", "本方", l -> isLicensor(l) ? Side.LICENSOR : Side.LICENSEE),
        column("status", "状态", LicenseView::status),
        column("patentNumber", "专利号", LicenseView::patentNumber),
        column("title", "名称", LicenseView::title),
        column("otherSide", "对方", l -> other(l).creditCode()),
        column("otherSideName", "对方名称", l -> other(l).name()),
        column("royaltyMethod", "许可费方式", l -> l.royalty().method()),
        column("effectiveOn", "生效日", LicenseView::effectiveOn),
        column("beginsOn", "起始日", LicenseView::beginsOn),
        column("endsOn", "终止日", LicenseView::endsOn),
        column("endReason", "终止原因", LicenseView::endReason),
        column("amountDue", "应付金额", LicenseView::amountDue),
        column("paymentDueOn", "付款到期日", LicenseView::paymentDueOn),
        column("receivedOn", "收款日", LicenseView::receivedOn),
        column("recordalDueOn", "备案截止日", LicenseView::recordalDueOn),
        column("recordalNumber", "备案号", LicenseView::recordalNumber),
        column("recordedOn", "备案日", LicenseView::recordedOn));
  }

  private List<LicenseView> licenses(UUID before) {
    return License.ofSide(org, before, ROWS).stream()
        .map(license -> LicenseView.of(license, calendar, today))
        .toList();
  }

  private boolean isLicensor(LicenseView license) {
    return license.licensor().creditCode().equals(org);
  }

  private LicenseView.LicenseParty other(LicenseView license) {
    return isLicensor(license) ? license.licensee() : license.licensor();
  }

  private List<Column<ProgramTotals>> money() {
    return List.of(
        column("program", "项目", ProgramTotals::program),
        column("lines", "笔数", ProgramTotals::lines),
        column("assessed", "核定", ProgramTotals::assessed),
        column("granted", "批准", ProgramTotals::granted),
        column("held", "暂缓", ProgramTotals::held),
        column("paid", "已支付", ProgramTotals::paid));
  }

  private static <T, V> V of(T thing, Function<T, V> value) {
    return thing == null ? null : value.apply(thing);
  }

  private String said(String english, String chinese) {
    return Locale.CHINESE.equals(locale) ? chinese : english;
  }

  private Figure figure(String english, String chinese, Object value) {
    return new Figure(said(english, chinese), value);
  }

  private <R> Column<R> column(String english, String chinese, Function<R, ?> cell) {
    return CsvTable.column(said(english, chinese), cell);
  }
}
