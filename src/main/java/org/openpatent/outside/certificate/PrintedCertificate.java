package org.openpatent.outside.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.GregorianCalendar;
import org.openpatent.outside.certificate.CertifiedLicense.CertifiedParty;
import org.openpatent.platform.value.LegalClock;

/**
 * A certificate on a page of A4: each heading in Chinese with English beneath, and the address at
 * which it is verified as a code to scan. A title of many lines goes on to a second page.
 */
final class PrintedCertificate {
  private static final int MARGIN = 56;
  private static final int CODE = 112;
  private static final Color INK = new Color(0x1F2328);
  private static final Color FAINT = new Color(0x59636E);
  private static final Color RULE = new Color(0xD1D9E0);
  private static final Color ALARM = new Color(0xB42318);

  private final Certificate certificate;
  private final CertifiedLicense license;
  private final PdfPTable rows = new PdfPTable(new float[] {3, 8});
  private boolean lacking;

  private PrintedCertificate(Certificate certificate) {
    this.certificate = certificate;
    license = certificate.content();
  }

  static byte[] of(Certificate certificate) {
    return new PrintedCertificate(certificate).print();
  }

  private byte[] print() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(page, bytes);
    page.addTitle("专利开放许可证书 " + license.number());
    page.open();
    page.add(head(writer));
    rows();
    page.add(rows);
    page.add(note());
    var issued = GregorianCalendar.from(certificate.issuedAt().atZone(LegalClock.ZONE));
    writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(issued));
    page.close();
    return bytes.toByteArray();
  }

  /** What it is and its number, beside the code. */
  private PdfPTable head(PdfWriter writer) {
    PdfPCell said = cell();
    said.setVerticalAlignment(Element.ALIGN_MIDDLE);
    said.addElement(text("专利开放许可证书", 24, INK));
    said.addElement(text("Certificate of a license under an open patent license", 10, FAINT));
    said.addElement(text("编号 Number", 8, FAINT));
    said.addElement(text(license.number().toString(), 10, INK));
    var code = QrCode.of(certificate.verifyAt(), writer.getDirectContent());
    code.scaleToFit(CODE, CODE);
    PdfPCell scanned = cell();
    scanned.addElement(code);
    PdfPTable head = new PdfPTable(new float[] {8, 3});
    head.setWidthPercentage(100);
    head.setSpacingAfter(12);
    head.addCell(said);
    head.addCell(scanned);
    return head;
  }

  private void rows() {
    rows.setWidthPercentage(100);
    boolean stands = license.standing() == CertificateStanding.IN_FORCE;
    String standing = PrintedWords.standing(license.standing());
    row("状态", "Standing on " + license.on(), standing, 14, stands ? INK : ALARM);
    row("状态说明", "Why and since when", PrintedWords.since(license));
    row("专利号", "Patent number", "ZL " + license.patentNumber());
    row("专利名称", "Title", license.title());
    row("专利类型", "Kind", PrintedWords.kind(license.kind()));
    row("许可人", "Licensor", party(license.licensor()));
    row("被许可人", "Licensee", party(license.licensee()));
    row("许可方式", "Scope", "普通许可，不得转让、不得分许可");
    row("许可使用费", "Royalty", PrintedWords.royalty(license.royalty()));
    row("生效日", "Effective on", PrintedWords.day(license.effectiveOn()));
    row("许可期限", "Term", PrintedWords.term(license));
    row("备案", "Recordal", PrintedWords.recordal(license));
    row("签发时间", "Issued at", PrintedWords.moment(certificate.issuedAt()));
    row("核验地址", "Verify at", certificate.verifyAt());
  }

  private static String party(CertifiedParty party) {
    return party.name() + "\n统一社会信用代码 " + party.creditCode();
  }

  private void row(String heading, String english, String value) {
    row(heading, english, value, 10.5f, INK);
  }

  /** Nothing is said where there is no value. */
  private void row(String heading, String english, String value, float size, Color color) {
    if (value.isEmpty()) {
      return;
    }
    PdfPCell left = cell();
    left.addElement(text(heading, 10.5f, INK));
    left.addElement(text(english, 7.5f, FAINT));
    PdfPCell right = cell();
    for (String line : value.split("\n")) {
      right.addElement(text(line, size, color));
    }
    for (PdfPCell cell : new PdfPCell[] {left, right}) {
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(RULE);
      cell.setPaddingBottom(6);
      rows.addCell(cell);
    }
  }

  private Paragraph note() {
    String note =
        "本证书说明签发时的情况。许可此后是否终止或被宣告无效，以扫描二维码或访问核验地址所见为准。\n"
            + "It says what was so when it was issued. Whether the license stands today is seen at"
            + " the address above.";
    String lack = "\n□ 为本字体所缺之字，见核验地址。 A box is a character that the font lacks.";
    Paragraph said = text(lacking ? note + lack : note, 8, FAINT);
    said.setSpacingBefore(12);
    return said;
  }

  private Paragraph text(String text, float size, Color color) {
    String shown = text.lines().map(PrintedFont::shown).reduce((a, b) -> a + '\n' + b).orElse("");
    lacking |= !shown.equals(text);
    Paragraph said = new Paragraph(shown, PrintedFont.of(size, color));
    said.setLeading(size * 1.4f);
    return said;
  }

  private static PdfPCell cell() {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    return cell;
  }
}
