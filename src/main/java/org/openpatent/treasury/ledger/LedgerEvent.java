package org.openpatent.treasury.ledger;

/** What happened in the business for a program's money to move. */
public enum LedgerEvent {
  APPROPRIATION(Account.APPROPRIATION, Account.AVAILABLE),
  APPROVAL(Account.AVAILABLE, Account.COMMITTED),
  /** Taken back before it was paid: it can be committed again. A line is not RELEASED by it. */
  RELEASE(Account.COMMITTED, Account.AVAILABLE),
  PAYMENT(Account.COMMITTED, Account.PAID),
  /** A payment came back: its money is committed again, for it is still owed. */
  RETURN(Account.PAID, Account.COMMITTED),
  RECOVERY_ORDER(Account.CLAIM, Account.RECEIVABLE),
  /** The payment of an ordered line came back: there is nothing left to claim. */
  RECOVERY_CANCELLATION(Account.RECEIVABLE, Account.CLAIM),
  RECOVERY_RECEIPT(Account.RECEIVABLE, Account.RECOVERED);

  final Account source;
  final Account destination;

  LedgerEvent(Account source, Account destination) {
    this.source = source;
    this.destination = destination;
  }
}
