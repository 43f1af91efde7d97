package org.openpatent.platform.value;

/** The forms of what names an account at a bank, as regular expressions of the whole text. */
public final class AccountForm {
  /** A bank by its number in the national payment system. */
  public static final String CNAPS_CODE = "[0-9]{12}";

  /** Any account number that a payment file can carry. */
  public static final String ACCOUNT_NUMBER = "[!-~]{1,34}";

  /** One that a payee may name: of these, what banks print. */
  public static final String PAYOUT_ACCOUNT_NUMBER = "[0-9A-Za-z-]{4,34}";

  private AccountForm() {}
}
