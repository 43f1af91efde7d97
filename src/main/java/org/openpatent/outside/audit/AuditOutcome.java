package org.openpatent.outside.audit;

/** How an attempt ended. */
public enum AuditOutcome {
  /** It is done. */
  DONE("e.status < 400"),

  /** The service refused it. */
  REFUSED("e.status >= 400 and e.status < 500"),

  /** The service failed, or was not able to. */
  FAILED("e.status >= 500");

  final String condition;

  AuditOutcome(String condition) {
    this.condition = condition;
  }

  static AuditOutcome of(int status) {
    if (status < 400) {
      return DONE;
    }
    return status < 500 ? REFUSED : FAILED;
  }
}
