package org.openpatent.incentive.guarantee;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/**
 * A guarantor whose net assets are known, and what it may guarantee of them at most [Regulations on
 * Financing Guarantee Companies 15, 16]; one whose net assets are not known has no such limits.
 */
@Decisive
@Entity
public class Guarantor extends PanacheEntityBase {
  private static final Percent OF_ONE_DEBTOR = Percent.parse("10");
  private static final Percent OF_ONE_GROUP = Percent.parse("15");

  @Id public String creditCode;
  public Money netAssets;

  /** Of when the net assets are. */
  public LocalDate assetsOn;

  /** How many times its net assets it may guarantee in all: 10, or 15. */
  public int timesNetAssets;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  protected Guarantor() {}

  Guarantor(String creditCode) {
    this.creditCode = creditCode;
  }

  /** Writes what is known of its assets; what was known before is kept. */
  void assess(Money netAssets, LocalDate assetsOn, int timesNetAssets, Act act) {
    if (netAssets.equals(this.netAssets)
        && assetsOn.equals(this.assetsOn)
        && timesNetAssets == this.timesNetAssets) {
      return;
    }
    if (this.netAssets != null) {
      Correction.keep(
          path(creditCode),
          Map.of(
              "netAssets", this.netAssets.toString(),
              "assetsOn", this.assetsOn.toString(),
              "timesNetAssets", this.timesNetAssets),
          act);
    }
    this.netAssets = netAssets;
    this.assetsOn = assetsOn;
    this.timesNetAssets = timesNetAssets;
    this.changed = act;
    Announcement.fire(this);
  }

  /** The most that it may guarantee in all, in fen; at most {@link Money#MOST}. */
  Money mostInAll() {
    return new Money(Math.min(Money.MOST.fen(), netAssets.fen() * timesNetAssets));
  }

  Money mostOfOneDebtor() {
    return OF_ONE_DEBTOR.of(netAssets);
  }

  Money mostOfOneGroup() {
    return OF_ONE_GROUP.of(netAssets);
  }

  public static String path(String creditCode) {
    return "/v1/guarantors/" + creditCode;
  }

  /** Null if its net assets are not known. */
  static Guarantor of(String creditCode) {
    return findById(creditCode);
  }

  /**
   * The caller's own, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if its net assets are not known, or not to this caller
   */
  static Guarantor visible(String creditCode, Caller caller) {
    Problem.requireVisible(caller.sees(Set.of(creditCode)));
    return Problem.requireFound(of(creditCode));
  }
}
