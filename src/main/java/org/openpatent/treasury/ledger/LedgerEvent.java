package org.openpatent.treasury.ledger;

/** What happened in the business for a program's money to move. */
public enum LedgerEvent {
  APPROPRIATION(Account.APPROPRIATION, Account.AVAILABLE),
  /** From a program of the year before. */
  CARRY_OVER_IN(Account.CARRIED_IN, Account.AVAILABLE),
  APPROVAL(Account.AVAILABLE, Account.COMMITTED),
  /** Taken back before it was paid: it can be committed again. A line is not RELEASED by it. */
  RELEASE(Account.COMMITTED, Account.AVAILABLE),
  PAYMENT(Account.COMMITTED, Account.PAID),
  /** A payment came back: its money is committed again, for it is still owed. */
  RETURN(Account.PAID, Account.COMMITTED),
  /** To a program of the next year. */
  CARRY_OVER_OUT(Account.AVAILABLE, Account.CARRIED_OUT),
  /** Left when the rest was carried over, or taken back after that. */
  LAPSE(Account.AVAILABLE, Account.LAPSED),
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
