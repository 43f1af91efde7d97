package org.openpatent.treasury.bank;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.value.Money;

/**
 * Writes a payment file as ISO 20022 pain.001.001.09, one transfer a line. The same input gives the
 * same bytes, so that an export asked for again is the file the bank already has.
 */
public final class Pain001 implements Download {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  static final int NAME_LENGTH = 140;

  private final PaymentFile file;
  private final Function<Transfer, List<Transfer>> page;
  private final ByteArrayOutputStream part = new ByteArrayOutputStream();
  private final Writer text;
  private final XMLStreamWriter xml;
  private Transfer last;
  private int count;
  private Money sum = Money.ZERO;
  private boolean ended;

  private Pain001(PaymentFile file, Function<Transfer, List<Transfer>> page) {
    this.file = file;
    this.page = page;
    text = new BufferedWriter(new OutputStreamWriter(part, StandardCharsets.UTF_8));
    try {
      // the JDK's own writer: another one on the class path may write other bytes
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The file in UTF-8, part by part. Its last part throws an {@link IllegalStateException} if the
   * transfers are not those the header announced: then the file must not go out.
   *
   * @param page what follows a transfer, or what comes first after none; empty at the end
   */
  public static Download download(PaymentFile file, Function<Transfer, List<Transfer>> page) {
    return new Pain001(file, page);
  }

  @Override
  public byte[] next() throws IOException {
    if (ended) {
      return null;
    }
    part.reset();
    try {
      write(page.apply(last));
      xml.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
    text.flush();
    return part.toByteArray();
  }

  private void write(List<Transfer> transfers) throws XMLStreamException {
    if (last == null) {
      begin();
    }
    for (Transfer transfer : transfers) {
      transfer(transfer);
      line();
      count++;
      sum = sum.plus(transfer.amount());
      last = transfer;
    }
    if (transfers.isEmpty()) {
      end();
    }
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    open("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    open("CstmrCdtTrfInitn");
    line();
    groupHeader();
    line();
    open("PmtInf");
    paymentInformation();
    line();
  }

  private void end() throws XMLStreamException {
    if (count != file.transferCount() || !sum.equals(file.controlSum())) {
      throw new IllegalStateException(
          "%d transfers of %s announced, %d of %s came"
              .formatted(file.transferCount(), file.controlSum(), count, sum));
    }
    close(3);
    line();
    xml.writeEndDocument();
    ended = true;
  }

  private void groupHeader() throws XMLStreamException {
    open("GrpHdr");
    element("MsgId", file.messageId());
    element("CreDtTm", file.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
    totals();
    open("InitgPty");
    name(file.debtor().name());
    close(2);
  }

  private void paymentInformation() throws XMLStreamException {
    element("PmtInfId", file.messageId());
    element("PmtMtd", "TRF");
    totals();
    open("ReqdExctnDt");
    element("Dt", file.executionDay().toString());
    close(1);
    open("Dbtr");
    name(file.debtor().name());
    close(1);
    account("DbtrAcct", file.debtor().accountNumber());
    open("DbtrAgt");
    bank(file.debtor().cnapsCode(), null);
    close(1);
  }

  private void totals() throws XMLStreamException {
    element("NbOfTxs", Integer.toString(file.transferCount()));
    element("CtrlSum", file.controlSum().toString());
  }

  private void transfer(Transfer transfer) throws XMLStreamException {
    open("CdtTrfTxInf");
    open("PmtId");
    element("EndToEndId", transfer.endToEndId());
    close(1);
    open("Amt");
    open("InstdAmt");
    xml.writeAttribute("Ccy", "CNY");
    xml.writeCharacters(transfer.amount().toString());
    close(2);
    open("CdtrAgt");
    bank(transfer.cnapsCode(), transfer.bankName());
    close(1);
    open("Cdtr");
    name(transfer.holder());
    open("Id");
    open("OrgId");
    open("Othr");
    element("Id", transfer.payeeCode());
    close(4);
    account("CdtrAcct", transfer.accountNumber());
    remittance(transfer.remittance());
    close(1);
  }

  private void bank(String cnapsCode, String bankName) throws XMLStreamException {
    open("FinInstnId");
    open("ClrSysMmbId");
    open("ClrSysId");
    element("Cd", "CNAPS");
    close(1);
    element("MmbId", cnapsCode);
    close(1);
    name(bankName);
    close(1);
  }

  private void account(String role, String number) throws XMLStreamException {
    open(role);
    open("Id");
    open("Othr");
    element("Id", number);
    close(3);
  }

  private void remittance(String text) throws XMLStreamException {
    String fitting = text == null ? "" : BankText.fit(text, NAME_LENGTH);
    if (!fitting.isEmpty()) {
      open("RmtInf");
      element("Ustrd", fitting);
      close(1);
    }
  }

  /** The schema knows no empty name, but does without one. */
  private void name(String name) throws XMLStreamException {
    String fitting = name == null ? "" : BankText.fit(name, NAME_LENGTH);
    if (!fitting.isEmpty()) {
      element("Nm", fitting);
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    open(name);
    xml.writeCharacters(text);
    close(1);
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }

  private void close(int elements) throws XMLStreamException {
    for (int i = 0; i < elements; i++) {
      xml.writeEndElement();
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
