package org.openpatent.treasury.bank;

import java.util.regex.Pattern;
import org.openpatent.platform.value.AccountForm;
import org.openpatent.platform.value.Money;

/**
 * One payment as the bank is told of it. Identifiers are refused here with an {@link
 * IllegalArgumentException} if the bank's format cannot carry them; texts are cut to fit.
 */
public record Transfer(
    String endToEndId,
    Money amount,
    String payeeCode,
    String holder,
    String bankName,
    String cnapsCode,
    String accountNumber,
    String remittance) {

  private static final Pattern ID = Pattern.compile("[!-~]{1,35}");
  private static final Pattern CNAPS_CODE = Pattern.compile(AccountForm.CNAPS_CODE);
  private static final Pattern ACCOUNT_NUMBER = Pattern.compile(AccountForm.ACCOUNT_NUMBER);

  public Transfer {
    requireId(endToEndId);
    requireId(payeeCode);
    requireCnapsCode(cnapsCode);
    requireAccountNumber(accountNumber);
    if (amount.fen() <= 0) {
      throw new IllegalArgumentException("nothing to transfer");
    }
  }

  @Override
  public String toString() {
    return "Transfer[" + endToEndId + "]"; // a log line must not hold an account
  }

  static void requireId(String id) {
    require(ID, id, "an identifier is 1 to 35 visible ASCII characters");
  }

  static void requireCnapsCode(String code) {
    require(CNAPS_CODE, code, "a CNAPS bank number is 12 digits");
  }

  static void requireAccountNumber(String number) {
    require(ACCOUNT_NUMBER, number, "an account number is 1 to 34 visible ASCII characters");
  }

  private static void require(Pattern form, String text, String otherwise) {
    if (text == null || !form.matcher(text).matches()) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
