package org.openpatent.incentive.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpatent.incentive.push.Push.Told;
import org.openpatent.incentive.push.PushDocument.PushedEntry;
import org.openpatent.incentive.roll.EntryStanding;
import org.openpatent.incentive.roll.ListDecision;
import org.openpatent.incentive.roll.ListEntered;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.incentive.watch.EntryDecided;
import org.openpatent.party.organization.Contact;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.LegalClock;

/** Writes what is passed on: a list, and to earlier recipients what no longer holds of one. */
@ApplicationScoped
class Pushing {
  @Inject ObjectMapper mapper;
  @Inject LegalClock clock;

  Push push(WhiteList list, String recipient, PushPurpose purpose, Set<PushField> fields, Act act) {
    LocalDate today = clock.today();
    Map<String, EntryStanding> decided = ListDecision.standing(list.id);
    List<ListEntry> standing =
        ListEntry.admitted(list, today).stream()
            .filter(
                e ->
                    decided.getOrDefault(e.creditCode, EntryStanding.STANDING)
                        == EntryStanding.STANDING)
            .toList();
    Map<String, Contact> contacts =
        fields.contains(PushField.CONTACT) ? contacts(standing) : Map.of();
    List<PushedEntry> entries =
        standing.stream().map(e -> PushedEntry.of(e, fields, contacts.get(e.creditCode))).toList();
    return send(
        new PushDocument(list.id, list.criteriaCode, purpose, null, today, entries),
        recipient,
        fields,
        act);
  }

  private static Map<String, Contact> contacts(Collection<ListEntry> entries) {
    Map<String, Contact> contacts = new HashMap<>();
    Organization.called(entries.stream().map(e -> e.creditCode).toList(), List.of())
        .forEach(one -> contacts.put(one.creditCode, one.contact));
    return contacts;
  }

  void correct(@Observes EntryDecided decided) {
    correct(
        decided.list(),
        Push.toldOf(decided.list(), decided.creditCode()),
        decided.standing(),
        decided.act());
  }

  void correct(@Observes ListEntered entered) {
    correct(
        entered.list(),
        Push.toldOfRemoved(entered.list()),
        EntryStanding.REMOVED,
        entered.list().entered);
  }

  private void correct(WhiteList list, Map<String, Told> told, EntryStanding now, Act act) {
    LocalDate today = clock.today();
    told.forEach(
        (recipient, earlier) ->
            send(
                new PushDocument(
                    list.id,
                    list.criteriaCode,
                    Push.purposeOf(earlier.push()),
                    earlier.push(),
                    today,
                    earlier.creditCodes().stream()
                        .map(code -> PushedEntry.corrected(code, now))
                        .toList()),
                recipient,
                EnumSet.noneOf(PushField.class),
                act));
  }

  private Push send(PushDocument document, String recipient, Set<PushField> fields, Act act) {
    try {
      return Push.send(
          document,
          recipient,
          fields,
          mapper.writeValueAsString(document),
          csv(document, fields),
          act);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String csv(PushDocument document, Set<PushField> fields) {
    try {
      byte[] rows =
          document
              .table(fields)
              .download(
                  false,
                  PushedEntry::creditCode,
                  (String last) -> last == null ? document.entries() : List.of())
              .next();
      return new String(rows, StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
