package org.openpatent.incentive.push;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/** What a bank says came of one firm of a list. */
@Entity
public class ListFeedback extends PanacheEntityBase {
  /**
   * Firms, not answers, are counted: one that two banks reached was reached once. Amounts are never
   * more than an amount can say.
   */
  private static final String REPORT =
      """
      select left(e.division, 4) || '00', b.recipient_code, count(distinct e.credit_code),
        count(distinct e.credit_code) filter (where f.answer <> 'NOT_REACHED'),
        count(distinct e.credit_code) filter (
          where f.answer in ('APPLIED', 'GRANTED', 'DRAWN', 'REFUSED')),
        count(distinct e.credit_code) filter (where f.answer in ('GRANTED', 'DRAWN')),
        count(distinct e.credit_code) filter (where f.answer = 'DRAWN'),
        cast(least(coalesce(sum(f.amount), 0), :most) as bigint),
        cast(least(coalesce(sum(f.amount) filter (where f.answer = 'DRAWN'), 0), :most) as bigint)
      from list_entry e
        join (select distinct p.recipient_code, t.credit_code from push p
          join organization o on o.credit_code = p.recipient_code
          join push_entry t on t.push_id = p.id
          where p.list_id = :list and p.corrects is null and o.kind = 'FINANCIAL_INSTITUTION') b
          on b.credit_code = e.credit_code
        left join list_feedback f on f.list_id = e.list_id and f.credit_code = e.credit_code
          and f.bank_code = b.recipient_code
      where e.list_id = :list
      group by grouping sets ((), (1), (2))
      order by 1 nulls first, 2 nulls first
      """;

  @EmbeddedId public Key key;

  @Enumerated(EnumType.STRING)
  public FeedbackAnswer answer;

  public String reason;
  public Money amount;

  /** The last answer; what it replaced is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "answered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "answered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
  public Act answered;

  @Version public int version;

  /** In which version, of whom, by which bank. */
  @Embeddable
  public record Key(
      @Column(name = "list_id") UUID listId,
      @Column(name = "credit_code") String creditCode,
      @Column(name = "bank_code") String bankCode) {}

  /** One line of the report: of all, of a city or of a bank. */
  record Line(
      String city,
      String bank,
      long pushed,
      long reached,
      long applied,
      long granted,
      long drawn,
      Money grantedAmount,
      Money drawnAmount) {}

  protected ListFeedback() {}

  /** A new one. */
  ListFeedback(Key key) {
    this.key = key;
  }

  /**
   * What it was is kept; the same again changes nothing.
   *
   * @throws Problem INVALID_BODY without the reason of a refusal or the amount of a grant
   */
  void answer(FeedbackAnswer to, String why, Money howMuch, Act act) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (to == FeedbackAnswer.REFUSED && (why == null || why.isBlank())) {
      wrong.add(new Problem.Field("/reason", Code.LIST_FEEDBACK_REASON_CHECK));
    }
    if (to.hasAmount() != (howMuch != null) || howMuch != null && howMuch.isZero()) {
      wrong.add(new Problem.Field("/amount", Code.LIST_FEEDBACK_AMOUNT_CHECK));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    if (to == answer && Objects.equals(why, reason) && Objects.equals(howMuch, amount)) {
      return;
    }
    if (answered != null) {
      Map<String, Object> before = new HashMap<>();
      before.put("answer", answer.name());
      before.put("reason", reason);
      before.put("amount", amount == null ? null : amount.toString());
      Correction.keep(path() + "/" + key.bankCode, before, act);
    }
    answer = to;
    reason = why;
    amount = howMuch;
    answered = act;
  }

  String path() {
    return "/v1/white-lists/%s/entries/%s/feedback".formatted(key.listId, key.creditCode);
  }

  /** Null if there is none. */
  static ListFeedback of(Key key) {
    return findById(key);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static ListFeedback existing(Key key) {
    return Problem.requireFound(of(key));
  }

  /** First of all, then of each bank, then of each city. */
  static List<Line> report(UUID list) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(REPORT, Object[].class)
            .setParameter("list", list)
            .setParameter("most", Money.MOST.fen())
            .getResultList();
    return rows.stream().map(row -> line((Object[]) row)).toList();
  }

  private static Line line(Object[] row) {
    return new Line(
        (String) row[0],
        (String) row[1],
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]),
        number(row[6]),
        new Money(number(row[7])),
        new Money(number(row[8])));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
