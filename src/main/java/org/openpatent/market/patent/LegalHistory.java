package org.openpatent.market.patent;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the standing legal events of a patent add up to on a day. Annulled events are no part of it,
 * and neither is the order in which the events were entered.
 */
public record LegalHistory(List<Fact> facts) {
  /** One standing event; {@code ends} is the id of the event whose impediment it ends, or null. */
  public record Fact(UUID id, LegalEventType type, LocalDate on, UUID ends) {}

  /** The first day on which a patent protects nothing for a license, and by what. */
  @Embeddable
  public record PatentEnd(@Enumerated(EnumType.STRING) LegalEventType cause, LocalDate on) {
    private static final Comparator<PatentEnd> EARLIEST =
        // on one day the invalidation: the patent is deemed never to have existed [PL 47]
        Comparator.comparing(PatentEnd::on)
            .thenComparing(end -> end.cause != LegalEventType.INVALIDATED);
  }

  /** From its first day up to, but not including, {@code until}, which is null while it stands. */
  public record Span(LocalDate from, LocalDate until) {
    public boolean covers(LocalDate day) {
      return !from.isAfter(day) && lasts(day);
    }

    /** Whether it stands on a day or on a later one. */
    private boolean reaches(LocalDate day) {
      return lasts(from.isAfter(day) ? from : day);
    }

    private boolean lasts(LocalDate day) {
      return until == null || until.isAfter(day);
    }
  }

  public LegalHistory {
    facts = List.copyOf(facts);
  }

  /** Since when until when an impediment stands, by each event that raised it. */
  public List<Span> spans(Impediment impediment) {
    return spans(impediment, ends());
  }

  /**
   * The pledges, each from its day until its release: the pledgee's consent to an open license ends
   * the impediment, not the pledge.
   */
  public List<Span> pledges() {
    List<Fact> unconsented =
        facts.stream().filter(fact -> fact.type != LegalEventType.PLEDGE_CONSENTED).toList();
    return spans(Impediment.PLEDGED, new LegalHistory(unconsented).ends());
  }

  /** How many of these stand on a day or on a later one. */
  public long pledgesFrom(LocalDate day) {
    return pledges().stream().filter(pledge -> pledge.reaches(day)).count();
  }

  private List<Span> spans(Impediment impediment, Map<UUID, LocalDate> ends) {
    return facts.stream()
        .filter(fact -> fact.type.raises && fact.type.impediment == impediment)
        .map(fact -> new Span(fact.on, ends.get(fact.id)))
        .toList();
  }

  public Set<Impediment> impedimentsOn(LocalDate day) {
    Map<UUID, LocalDate> ends = ends();
    Set<Impediment> impediments = EnumSet.noneOf(Impediment.class);
    facts.stream()
        .filter(fact -> fact.type.raises && !fact.on.isAfter(day))
        .filter(fact -> !ends.containsKey(fact.id) || ends.get(fact.id).isAfter(day))
        .forEach(fact -> impediments.add(fact.type.impediment));
    return impediments;
  }

  /**
   * Whether the patent is neither lapsed nor invalidated that day; grant and the term of protection
   * are not looked at.
   */
  boolean keptInForceOn(LocalDate day) {
    Set<Impediment> impediments = impedimentsOn(day);
    return !impediments.contains(Impediment.LAPSED)
        && !impediments.contains(Impediment.INVALIDATED);
  }

  /**
   * What ended a license claimed on this day together with its patent [PL 44, PL 47]; null if
   * nothing did. A lapse ends what was claimed before its restoration, which revives nothing; an
   * invalidation ends everything, what was claimed after an earlier restoration as well.
   */
  public PatentEnd endOfLicense(LocalDate claimedOn) {
    Map<UUID, LocalDate> ends = ends();
    return facts.stream()
        .filter(fact -> fact.type.endsPatent())
        .filter(fact -> !ends.containsKey(fact.id) || claimedOn.isBefore(ends.get(fact.id)))
        .map(fact -> new PatentEnd(fact.type, fact.on))
        .min(PatentEnd.EARLIEST)
        .orElse(null);
  }

  /** The exclusive and sole licenses that stand, whatever the day. */
  public List<Fact> exclusiveLicenses() {
    Map<UUID, LocalDate> ends = ends();
    return facts.stream()
        .filter(fact -> fact.type == LegalEventType.EXCLUSIVE_LICENSE)
        .filter(fact -> !ends.containsKey(fact.id))
        .toList();
  }

  /** The first day of an invalidation, or null. */
  public LocalDate invalidatedOn() {
    return facts.stream()
        .filter(fact -> fact.type == LegalEventType.INVALIDATED)
        .map(Fact::on)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * The days on which impediments ended, by the events that had raised them. A pledge stands in the
   * way until its pledgee consents or it is released, whichever is earlier.
   */
  private Map<UUID, LocalDate> ends() {
    return facts.stream()
        .filter(fact -> fact.ends != null)
        .collect(
            Collectors.toMap(
                Fact::ends, Fact::on, (one, other) -> one.isBefore(other) ? one : other));
  }
}
