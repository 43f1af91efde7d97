package org.openpatent.incentive.candidate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;

/** That a firm agrees to be put on lists and passed on to banks and departments, or no longer. */
@Entity
public class ListConsent extends PanacheEntityBase {
  @Id public String creditCode;

  /** Null if it never agreed. */
  public LocalDate givenOn;

  /** The first day on which it agrees no longer; null while it does. */
  public LocalDate withdrawnOn;

  /** The last change; what it replaced is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "stated_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "stated_for"))
  @AttributeOverride(name = "at", column = @Column(name = "stated_at"))
  public Act stated;

  @Version public int version;

  protected ListConsent() {}

  /** Nothing stated yet. */
  ListConsent(String creditCode) {
    this.creditCode = creditCode;
  }

  public boolean isGiven() {
    return givenOn != null && withdrawnOn == null;
  }

  /** The day from which on the firm agrees, or agrees no longer. */
  public LocalDate on() {
    return withdrawnOn == null ? givenOn : withdrawnOn;
  }

  /**
   * The same again changes nothing.
   *
   * @return whether a consent that stood was withdrawn
   * @throws Problem CONSENT_ORDER for a day before that of the last statement
   */
  boolean state(boolean given, LocalDate on, Act act) {
    if (stated != null && given == isGiven()) {
      return false;
    }
    if (on() != null && on.isBefore(on())) {
      throw new Problem(Code.CONSENT_ORDER, on()).at("/on");
    }
    if (stated != null) {
      Map<String, Object> before = new HashMap<>();
      before.put("given", isGiven());
      before.put("on", on().toString());
      Correction.keep(path(), before, act);
    }
    boolean withdrawn = isGiven() && !given;
    givenOn = given ? on : givenOn;
    withdrawnOn = given ? null : on;
    stated = act;
    Announcement.fire(this);
    return withdrawn;
  }

  public String path() {
    return "/v1/list-consents/" + creditCode;
  }

  /** Null if the firm stated nothing. */
  static ListConsent of(String creditCode) {
    return findById(creditCode);
  }

  /**
   * @throws Problem NOT_FOUND if the firm stated nothing
   */
  static ListConsent existing(String creditCode) {
    return Problem.requireFound(of(creditCode));
  }
}
