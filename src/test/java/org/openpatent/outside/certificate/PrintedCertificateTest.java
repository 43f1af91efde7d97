package org.openpatent.outside.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openpatent.market.license.EndReason;
import org.openpatent.market.offer.Royalty;
import org.openpatent.market.offer.Royalty.RateBase;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.outside.certificate.CertifiedLicense.CertifiedParty;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

class PrintedCertificateTest {
  private static final UUID LICENSE = UUID.fromString("01a20a3c-df27-72d4-a880-56d868f41fdf");
  private static final LocalDate DAY = LocalDate.of(2029, 3, 5);
  private static final String TITLE = "一种甘蔗联合收割机的切割装置及其控制方法（第二代）——含“刀盘”";

  private static final Royalty PAID =
      new Royalty(
          RoyaltyMethod.ENTRY_PLUS_RUNNING,
          null,
          Money.parse("20000.00"),
          Percent.parse("2.5"),
          RateBase.NET_SALES,
          6);

  private static Certificate certificate(String licensee, boolean isVoid) {
    var content =
        new CertifiedLicense(
            new CertificateNumber(LICENSE, 7),
            isVoid ? CertificateStanding.VOID : CertificateStanding.IN_FORCE,
            DAY,
            "202010566088.9",
            PatentKind.INVENTION,
            TITLE,
            new CertifiedParty("12450300MB0A00026B", "漓江理工大学"),
            new CertifiedParty("91450100MA0A00110U", licensee),
            PAID,
            24,
            DAY,
            DAY,
            DAY.plusYears(2).minusDays(1),
            false,
            isVoid ? EndReason.PATENT_LAPSED : null,
            isVoid ? Instant.parse("2029-04-01T02:00:00Z") : null,
            "2029450000123",
            DAY,
            1);
    return Certificate.of(
        content, LICENSE, Instant.parse("2029-03-05T01:30:00Z"), "https://openpatent.example.cn");
  }

  private static PDDocument printed(String licensee, boolean isVoid) throws IOException {
    return Loader.loadPDF(PrintedCertificate.of(certificate(licensee, isVoid)));
  }

  private static String text(PDDocument page) throws IOException {
    return new PDFTextStripper().getText(page).replaceAll("\\s+", " ");
  }

  @Test
  void itIsOnePageOfA4WithAllThatTheLicenseSays() throws IOException {
    try (PDDocument page = printed("南宁青禾农机有限公司", false)) {
      assertEquals(1, page.getNumberOfPages());
      PDRectangle size = page.getPage(0).getMediaBox();
      assertEquals(210, Math.round(size.getWidth() / 72 * 25.4));
      assertEquals(297, Math.round(size.getHeight() / 72 * 25.4));
      String text = text(page);
      for (String said :
          new String[] {
            "专利开放许可证书",
            certificate("", false).content().number().toString(),
            "有效 In force",
            "ZL 202010566088.9",
            "漓江理工大学",
            "南宁青禾农机有限公司",
            "91450100MA0A00110U",
            "入门费 20000.00 元；按净销售额的 2.5% 提成；前 6 个月先用后付",
            "2029年3月5日 至 2031年3月4日（约定 24 个月）",
            "2029450000123（2029年3月5日）",
            "2029年3月5日 09:30:00（北京时间）"
          }) {
        assertTrue(text.contains(said), () -> said + " in " + text);
      }
      assertTrue(text.replace(" ", "").contains(TITLE), text);
      assertFalse(text.contains(PrintedFont.BOX), text);
    }
  }

  @Test
  void itsFontsAreEmbeddedAsFarAsTheyAreUsed() throws IOException {
    byte[] printed = PrintedCertificate.of(certificate("南宁青禾农机有限公司", false));
    assertTrue(printed.length < 200_000, () -> printed.length + " bytes");
    try (PDDocument page = Loader.loadPDF(printed)) {
      var resources = page.getPage(0).getResources();
      assertTrue(resources.getFontNames().iterator().hasNext());
      for (COSName name : resources.getFontNames()) {
        var font = resources.getFont(name);
        assertTrue(font.isEmbedded(), font.getName());
        assertTrue(font.getName().matches("[A-Z]{6}\\+WenQuanYi.*"), font.getName());
      }
    }
  }

  @Test
  void itsCodeIsTheAddressAtWhichItIsVerified() throws Exception {
    try (PDDocument page = printed("南宁青禾农机有限公司", false)) {
      BufferedImage image = new PDFRenderer(page).renderImageWithDPI(0, 150);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      String scanned =
          new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
      assertEquals(certificate("", false).verifyAt(), scanned);
      assertTrue(scanned.startsWith("https://openpatent.example.cn/v1/certificates/"), scanned);
    }
  }

  @Test
  void whatTheFontLacksIsABoxAndIsSaid() throws IOException {
    try (PDDocument page = printed("柳州䶮\uD872\uDF4E重工", false)) {
      String text = text(page);
      assertTrue(text.contains("柳州□□重工"), text);
      assertTrue(text.contains("□ 为本字体所缺之字"), text);
    }
  }

  @Test
  void aVoidOneSaysSoAndSinceWhen() throws IOException {
    try (PDDocument page = printed("南宁青禾农机有限公司", true)) {
      String text = text(page);
      assertTrue(text.contains("无效 Void"), text);
      assertTrue(text.contains("自始无效，2029年4月1日 10:00:00（北京时间）宣告"), text);
    }
  }

  @Test
  void theSameAtTheSameMomentIsTheSame() throws IOException {
    try (PDDocument one = printed("南宁青禾农机有限公司", false);
        PDDocument same = printed("南宁青禾农机有限公司", false)) {
      assertEquals(text(one), text(same));
      assertEquals(
          one.getDocumentInformation().getCreationDate().getTimeInMillis(),
          same.getDocumentInformation().getCreationDate().getTimeInMillis());
      assertEquals(
          Instant.parse("2029-03-05T01:30:00Z"),
          one.getDocumentInformation().getCreationDate().toInstant());
    }
  }
}
