package org.openpatent.patent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/** One dated entry of a patent's legal history; only ever inserted. */
@Entity
public class LegalEvent extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String patentNumber;

  @Enumerated(EnumType.STRING)
  public LegalEventType type;

  public LocalDate happenedOn;
  public String note;
  public Instant recordedAt;

  protected LegalEvent() {}

  LegalEvent(Patent patent, LegalEventType type, LocalDate on, String note, Instant now) {
    this.patentNumber = patent.number;
    this.type = type;
    this.happenedOn = on;
    this.note = note;
    this.recordedAt = now;
  }

  /** In the order of the days they happened on, entries of one day as they were recorded. */
  public static List<LegalEvent> history(String patentNumber) {
    return list("patentNumber = ?1 order by happenedOn, recordedAt, id", patentNumber);
  }

  /** Entered twice is refused; twice on a day, with the end of the first between, is not. */
  static void requireNew(List<LegalEvent> history, LegalEventType type, LocalDate on) {
    history.stream()
        .filter(event -> event.happenedOn.equals(on))
        .filter(event -> event.type.impediment == type.impediment)
        .reduce((earlier, later) -> later)
        .filter(last -> last.type == type)
        .ifPresent(
            last -> {
              throw new Problem(Code.LEGAL_EVENT_ENTERED);
            });
  }

  /** What the events up to and including a day add up to. */
  static Set<Impediment> impediments(Collection<LegalEvent> history, LocalDate on) {
    Set<Impediment> standing = EnumSet.noneOf(Impediment.class);
    history.stream()
        .filter(event -> !event.happenedOn.isAfter(on))
        .sorted(
            Comparator.comparing((LegalEvent event) -> event.happenedOn)
                .thenComparing(event -> event.recordedAt))
        .forEach(
            event -> {
              if (event.type.raises) {
                standing.add(event.type.impediment);
              } else {
                standing.remove(event.type.impediment);
              }
            });
    return standing;
  }
}
