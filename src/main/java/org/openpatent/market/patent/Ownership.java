package org.openpatent.market.patent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openpatent.platform.value.Correction;

/**
 * Who owns a patent, from all that was entered about it in the order of entry. A correction states
 * the owners, whatever was entered before it. Of the standing transfers entered after the last
 * correction the one with the latest day gives the owners. Corrections after the last transfer that
 * together led back to the owners by the transfers are passed over until another transfer is
 * entered.
 *
 * @param transfers all of them, annulled ones too
 * @param corrections those that changed the owners, the first one first
 * @param first the owners before the transfers entered since the last correction; null if there is
 *     no such transfer
 */
record Ownership(
    Collection<LegalEvent> transfers, List<Correction> corrections, List<String> first) {

  static Ownership of(Patent patent) {
    return new Ownership(
        LegalEvent.everyTransfer(patent.number),
        Correction.of(Patent.path(patent.number)).stream()
            .filter(correction -> correction.previous.containsKey("owners"))
            .toList(),
        patent.firstOwners);
  }

  /**
   * The same without the corrections after the last transfer, if these led back to the given
   * owners.
   */
  Ownership settled(List<String> owners) {
    Ownership without =
        new Ownership(
            transfers, corrections.stream().filter(c -> !isAfterTransfers(c)).toList(), first);
    return owners.equals(without.owners()) ? without : this;
  }

  /** Whether the owners were corrected since the last transfer was entered. */
  boolean isCorrectedLast() {
    return corrections.stream().anyMatch(this::isAfterTransfers);
  }

  private boolean isAfterTransfers(Correction correction) {
    return transfers.stream().allMatch(transfer -> precedes(transfer, correction));
  }

  /** The owners; null if no transfer counts now and none did since the last correction. */
  List<String> owners() {
    LegalEvent last = last();
    return last == null ? first : last.owners;
  }

  /** The owners on a day, by the transfers up to then; null if no transfer counts at all. */
  List<String> ownersOn(LocalDate day) {
    LegalEvent then = last(day);
    return then != null ? then.owners : last() == null ? null : first;
  }

  /** The transfer that gives the owners; null if none does. */
  LegalEvent last() {
    return last(LocalDate.MAX);
  }

  private LegalEvent last(LocalDate day) {
    return transfers.stream()
        .filter(transfer -> transfer.annulled == null && counts(transfer))
        .filter(transfer -> !transfer.happenedOn.isAfter(day))
        .max(
            Comparator.comparing((LegalEvent transfer) -> transfer.happenedOn)
                .thenComparing(transfer -> transfer.id.toString()))
        .orElse(null);
  }

  /** Whether no correction has stated the owners since a transfer was entered. */
  boolean counts(LegalEvent transfer) {
    return corrections.stream().noneMatch(correction -> precedes(transfer, correction));
  }

  /** Whether the owners by this transfer were corrected since. */
  boolean isCorrected(LegalEvent transfer) {
    return corrections.stream()
        .filter(correction -> precedes(transfer, correction))
        .anyMatch(correction -> transfer.owners.equals(correction.previous.get("owners")));
  }

  private static boolean precedes(LegalEvent transfer, Correction correction) {
    return transfer.isKnownTo(correction.corrected, correction.id);
  }
}
