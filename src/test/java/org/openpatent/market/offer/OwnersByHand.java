package org.openpatent.market.offer;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who owns a patent of one owner at a time, worked out step by step beside the service: a transfer
 * begins from what was last corrected, and annulling it gives that back.
 */
final class OwnersByHand {
  private record Step(String event, LocalDate on, String owner) {}

  private final List<Step> transfers = new ArrayList<>();
  private String first;

  /** Null unless corrected since the last transfer to what that one does not say. */
  private String corrected;

  private boolean correctedLast;

  OwnersByHand(String first) {
    this.first = first;
  }

  String now() {
    return corrected == null ? byTransfers() : corrected;
  }

  private String byTransfers() {
    return transfers.stream()
        .max(Comparator.comparing(Step::on).thenComparing(transfers::indexOf))
        .map(Step::owner)
        .orElse(first);
  }

  void follow(Response entered, LocalDate on, String owner) {
    if (entered.statusCode() != 201) {
      return;
    }
    if (correctedLast) {
      first = now();
      transfers.clear();
      corrected = null;
      correctedLast = false;
    }
    transfers.add(new Step(entered.path("id"), on, owner));
  }

  void correct(String owner) {
    if (!owner.equals(now())) {
      corrected = owner;
      correctedLast = true;
    }
  }

  /** What was corrected and corrected back counts as not corrected. */
  void annul(Response answer, String event) {
    if (answer.statusCode() != 200) {
      return;
    }
    if (byTransfers().equals(corrected)) {
      corrected = null;
    }
    transfers.removeIf(step -> step.event.equals(event));
  }
}
