package org.openpatent.incentive.priority;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;

/** What happened to a request after the decision. */
@Entity
@Immutable
public class PriorityStep extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID requestId;

  @Enumerated(EnumType.STRING)
  public PriorityStatus status;

  public LocalDate onDay;

  /** What was said about it, or null. */
  public String note;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  protected PriorityStep() {}

  PriorityStep(UUID requestId, PriorityStatus status, LocalDate onDay, String note, Act entered) {
    this.requestId = requestId;
    this.status = status;
    this.onDay = onDay;
    this.note = note;
    this.entered = entered;
  }

  /** Of a request, the first one first. */
  static List<PriorityStep> of(UUID request) {
    return list("requestId = ?1 order by id", request);
  }
}
