package org.openpatent.outside.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import java.util.Map;

/** An address to be scanned, drawn as lines, so that it is sharp in any size. */
final class QrCode {
  private static final Map<EncodeHintType, Object> FORM =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          "UTF-8");

  private QrCode() {}

  /** In the smallest size, a point each module, with the quiet zone around it. */
  static Image of(String address, PdfContentByte page) {
    try {
      BitMatrix code = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, FORM);
      PdfTemplate drawn = page.createTemplate(code.getWidth(), code.getHeight());
      drawn.setColorFill(Color.BLACK);
      for (int row = 0; row < code.getHeight(); row++) {
        draw(code, row, drawn);
      }
      drawn.fill();
      return Image.getInstance(drawn);
    } catch (WriterException tooLong) { // of the public address that is configured
      throw new IllegalArgumentException(tooLong);
    }
  }

  /** Neighbors as one rectangle: between two a reader might show a gap. */
  private static void draw(BitMatrix code, int row, PdfTemplate drawn) {
    int begin = 0;
    while (begin < code.getWidth()) {
      int end = begin;
      while (end < code.getWidth() && code.get(end, row)) {
        end++;
      }
      if (end > begin) {
        drawn.rectangle(begin, code.getHeight() - 1 - row, end - begin, 1);
      }
      begin = end + 1;
    }
  }
}
