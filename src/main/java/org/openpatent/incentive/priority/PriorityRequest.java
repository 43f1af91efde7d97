package org.openpatent.incentive.priority;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.incentive.candidate.ListFinding;
import org.openpatent.incentive.priority.PriorityRule.PriorityRuleResult;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;
import org.openpatent.platform.value.WorkingCalendar;

/**
 * A request that the office recommend something for priority examination. Longer than most files
 * because every step of its way is a verb here.
 */
@Entity
@Decisive
public class PriorityRequest extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String applicationNumber;

  @Enumerated(EnumType.STRING)
  public PriorityObject object;

  @Enumerated(EnumType.STRING)
  public PriorityGround ground;

  public List<String> requesters;
  public List<String> consents;
  public boolean electronic;
  public boolean divisionalOfAccelerated;
  public boolean sameDayUtilityModel;
  public boolean alreadyAccelerated;
  public List<String> evidence;
  public LocalDate requestedOn;

  /**
   * 0 if whoever submitted it was on the precise filing list on the day of the request, else 1; of
   * another requester it says nothing, because others only state that it consents.
   */
  public int precedence;

  @Enumerated(EnumType.STRING)
  public PriorityStatus status;

  /** The day on which it came to this status. */
  public LocalDate reachedOn;

  /** As they were answered when it was decided. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public Answered rules;

  /** Why it was not recommended, or refused by the patent office. */
  public String reason;

  /** The year whose allotment it used. */
  public Integer allotmentYear;

  public LocalDate noticeOn;
  public LocalDate firstActionOn;
  public LocalDate firstActionDueOn;
  public LocalDate replyDueOn;
  public LocalDate closingDueOn;

  @Enumerated(EnumType.STRING)
  public TerminationGround terminationGround;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "submitted_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "submitted_for"))
  @AttributeOverride(name = "at", column = @Column(name = "submitted_at"))
  public Act submitted;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "decided_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "decided_for"))
  @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
  public Act decided;

  @Version public int version;

  /** The rules of a decided request. */
  public record Answered(List<PriorityRuleResult> items) {}

  /** What a requester states. */
  record Stated(
      String applicationNumber,
      PriorityObject object,
      PriorityGround ground,
      List<String> requesters,
      List<String> consents,
      boolean electronic,
      boolean divisionalOfAccelerated,
      boolean sameDayUtilityModel,
      boolean alreadyAccelerated,
      List<String> evidence) {}

  protected PriorityRequest() {}

  /**
   * @param preciseFiler whether whoever submits it is on this year's precise filing list
   */
  PriorityRequest(Stated stated, boolean preciseFiler, LocalDate today, Act submitted) {
    this.applicationNumber = stated.applicationNumber;
    this.object = stated.object;
    this.ground = stated.ground;
    this.requesters = stated.requesters;
    this.consents = stated.consents;
    this.electronic = stated.electronic;
    this.divisionalOfAccelerated = stated.divisionalOfAccelerated;
    this.sameDayUtilityModel = stated.sameDayUtilityModel;
    this.alreadyAccelerated = stated.alreadyAccelerated;
    this.evidence = stated.evidence;
    this.requestedOn = today;
    this.precedence = preciseFiler ? 0 : 1;
    this.status = PriorityStatus.SUBMITTED;
    this.reachedOn = today;
    this.submitted = submitted;
  }

  boolean isOfPreciseFiler() {
    return precedence == 0;
  }

  /** As they are today; once it is decided, as they were then. */
  List<PriorityRuleResult> rules(LocalDate today) {
    return rules != null
        ? rules.items
        : PriorityRule.answer(facts(PriorityAllotment.of(today.getYear()), today));
  }

  private PriorityFacts facts(PriorityAllotment allotment, LocalDate today) {
    Set<String> agreeing = new TreeSet<>(consents);
    if (submitted.organization() != null) {
      agreeing.add(submitted.organization());
    }
    return new PriorityFacts(
        object,
        ground,
        requesters,
        agreeing,
        electronic,
        divisionalOfAccelerated,
        sameDayUtilityModel,
        acceleratedAs(),
        barredUntil(today),
        allotment == null ? null : allotment.remaining());
  }

  private String acceleratedAs() {
    PriorityRequest other =
        find(
                "applicationNumber = ?1 and object = ?2 and status in ?3 and id <> ?4",
                applicationNumber,
                object,
                PriorityStatus.ACCELERATED,
                id)
            .firstResult();
    return other != null ? other.status.name() : alreadyAccelerated ? "DECLARED" : null;
  }

  /**
   * For a year after a requester was found dishonest, by an authority or on what it submitted
   * itself: a consent that others state proves nothing of it. Null if none is barred.
   */
  private LocalDate barredUntil(LocalDate today) {
    LocalDate since = today.minusYears(1);
    PriorityRequest ended =
        find(
                "terminationGround = DISHONESTY and reachedOn >= ?1 and reachedOn <= ?2"
                    + " and submitted.organization in ?3 order by reachedOn desc",
                since,
                today,
                requesters)
            .firstResult();
    return Stream.concat(
            Stream.ofNullable(ended).map(one -> PriorityFacts.barredUntil(one.reachedOn, null)),
            ListFinding.dishonest(requesters, since, today).stream()
                .map(one -> PriorityFacts.barredUntil(one.key.foundOn(), one.until)))
        .filter(until -> !until.isBefore(today))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Uses one of the year's allotment.
   *
   * @param allotment of the year, locked; null if there is none
   * @throws Problem with every rule that fails, PRIORITY_REQUEST_FOUR_EYES_CHECK for the
   *     requester's own clerk
   */
  void recommend(PriorityAllotment allotment, LocalDate today, Act act) {
    List<PriorityRuleResult> answers = decide(PriorityStatus.RECOMMENDED, allotment, today, act);
    List<Problem.Field> broken =
        answers.stream()
            .filter(PriorityRuleResult::failed)
            .map(result -> new Problem.Field("", result.rule().refusal()))
            .toList();
    if (!broken.isEmpty()) {
      throw new Problem(broken);
    }
    allotment.use();
    allotmentYear = allotment.year;
  }

  /** Not recommended, whatever its rules say. */
  void refuse(String reason, PriorityAllotment allotment, LocalDate today, Act act) {
    decide(PriorityStatus.NOT_RECOMMENDED, allotment, today, act);
    this.reason = reason;
  }

  private List<PriorityRuleResult> decide(
      PriorityStatus to, PriorityAllotment allotment, LocalDate today, Act act) {
    requireFrom(to);
    boolean own = act.organization() != null && requesters.contains(act.organization());
    if (own || act.subject().equals(submitted.subject())) {
      throw new Problem(Code.PRIORITY_REQUEST_FOUR_EYES_CHECK);
    }
    rules = new Answered(PriorityRule.answer(facts(allotment, today)));
    status = to;
    reachedOn = today;
    decided = act;
    announce();
    return rules.items;
  }

  void file(LocalDate on, LocalDate today, Act act) {
    step(PriorityStatus.FILED, on, null, today, act);
  }

  /** The patent office admits it by a notice of this day, from which all periods count. */
  void admit(LocalDate on, LocalDate today, WorkingCalendar calendar, Act act) {
    step(PriorityStatus.ADMITTED, on, null, today, act);
    noticeOn = on;
    firstActionDueOn = PriorityDeadlines.firstActionDueOn(object, on, calendar);
    closingDueOn = PriorityDeadlines.closingDueOn(object, on, calendar);
  }

  /** The patent office does not admit it. */
  void reject(LocalDate on, String reason, LocalDate today, Act act) {
    step(PriorityStatus.REFUSED, on, reason, today, act);
    this.reason = reason;
  }

  void act(LocalDate on, LocalDate today, WorkingCalendar calendar, Act act) {
    step(PriorityStatus.FIRST_ACTION, on, null, today, act);
    firstActionOn = on;
    replyDueOn = PriorityDeadlines.replyDueOn(object, requestedOn, on, calendar);
  }

  void close(LocalDate on, LocalDate today, Act act) {
    step(PriorityStatus.CLOSED, on, null, today, act);
  }

  void terminate(TerminationGround ground, LocalDate on, LocalDate today, Act act) {
    step(PriorityStatus.TERMINATED, on, ground.name(), today, act);
    terminationGround = ground;
  }

  private void step(PriorityStatus to, LocalDate on, String note, LocalDate today, Act act) {
    requireFrom(to);
    if (on.isBefore(reachedOn) || on.isAfter(today)) {
      throw new Problem(
          Code.INVALID_BODY,
          List.of(new Problem.Field("/on", Code.RANGE, reachedOn + " – " + today)));
    }
    status = to;
    reachedOn = on;
    new PriorityStep(id, to, on, note, act).persist();
    announce();
  }

  /** Call it, too, once a new one is stored. */
  void announce() {
    Announcement.fire(new PriorityRequestMoved(this));
  }

  private void requireFrom(PriorityStatus to) {
    if (!to.comesFrom().contains(status)) {
      throw new Problem(Code.PRIORITY_REQUEST_STATUS, status);
    }
  }

  public String path() {
    return "/v1/priority-requests/" + id;
  }

  /**
   * For its requesters and those who oversee.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static PriorityRequest visible(UUID id, Caller caller) {
    PriorityRequest found = Problem.requireFound(findById(id));
    Problem.requireVisible(caller.sees(Set.copyOf(found.requesters)));
    return found;
  }

  /**
   * For its requesters and the agency; locked, so that of two steps the second sees the first.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static PriorityRequest locked(UUID id, Caller caller) {
    PriorityRequest found = Problem.requireFound(findById(id, LockModeType.PESSIMISTIC_WRITE));
    Problem.requireVisible(
        caller.is(Role.AGENCY) || found.requesters.stream().anyMatch(caller::belongsTo));
    return found;
  }

  /** Where a request stands in the order of those that wait. */
  record Place(int precedence, UUID id) {
    static Place of(PriorityRequest request) {
      return new Place(request.precedence, request.id);
    }

    static Place parse(String key) {
      String[] parts = key.split(" ", 2);
      return new Place(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
      return precedence + " " + id;
    }
  }

  /**
   * Members of the precise filing list first, then in the order of time, after the given place.
   *
   * @param asked conditions on the request {@code r}
   * @param few whether few are like that: they are ordered by an expression then, so that the
   *     planner cannot read all requests in their order to find them
   */
  static List<PriorityRequest> page(Where asked, boolean few, Place after, int rows) {
    Where where = asked.copy().when(after != null, "(r.precedence, r.id) > (:precedence, :id)");
    if (after != null) {
      where.parameters().put("precedence", after.precedence);
      where.parameters().put("id", after.id);
    }
    String order = few ? "coalesce(r.precedence, r.precedence), r.id" : "r.precedence, r.id";
    return find("from PriorityRequest r where " + where.orderBy(order), where.parameters())
        .page(0, rows)
        .list();
  }

  /** How many of a kind there are of the requests of some days. */
  record Tally(PriorityObject object, PriorityGround ground, PriorityStatus status, long number) {}

  static List<Tally> tally(LocalDate from, LocalDate to) {
    return find(
            "select object, ground, status, count(*) from PriorityRequest"
                + " where requestedOn between ?1 and ?2 group by object, ground, status",
            from,
            to)
        .project(Tally.class)
        .list();
  }
}
