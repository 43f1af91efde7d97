package org.openpatent.outside.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All types of events there are: what each is about, who may read it and what it tells. The
 * document of the API and that of the events are written from this table.
 */
public enum EventType {
  ORGANIZATION_REGISTERED(
      EventThing.ORGANIZATION, Readers.PUBLIC, "An organization was registered."),
  ORGANIZATION_CHANGED(
      EventThing.ORGANIZATION, Readers.SIDES, "An organization states something else of itself."),
  ORGANIZATION_VERIFIED(
      EventThing.ORGANIZATION,
      Readers.SIDES,
      "The agency found true what an organization states of itself."),

  PAYOUT_ACCOUNT_DECLARED(
      EventThing.PAYOUT_ACCOUNT,
      Readers.OWNER,
      "An organization named its payout account, or another one."),
  PAYOUT_ACCOUNT_VERIFIED(
      EventThing.PAYOUT_ACCOUNT, Readers.OWNER, "The treasury confirmed a payout account."),

  DESIGNATION_GRANTED(
      EventThing.DESIGNATION,
      Readers.PUBLIC,
      "A firm was designated: `on` is the first day of the term."),
  DESIGNATION_CORRECTED(
      EventThing.DESIGNATION, Readers.PUBLIC, "A term of a designation was corrected."),
  DESIGNATION_RENEWED(
      EventThing.DESIGNATION, Readers.PUBLIC, "A designation was renewed for another term."),
  DESIGNATION_PROLONGED(
      EventThing.DESIGNATION,
      Readers.PUBLIC,
      "A term was prolonged, for the firm to be evaluated again."),
  DESIGNATION_REVOKED(
      EventThing.DESIGNATION,
      Readers.PUBLIC,
      "A designation was revoked, from the day `on`. That a term has run out is no"
          + " event; the designation says its last day."),

  DESIGNATION_ASSESSMENT_ENTERED(
      EventThing.DESIGNATION_ASSESSMENT,
      Readers.PUBLIC,
      "The yearly assessment of a designation was entered, or corrected."),

  PATENT_REGISTERED(EventThing.PATENT, Readers.PUBLIC, "A patent is new in the register."),
  PATENT_CHANGED(
      EventThing.PATENT, Readers.PUBLIC, "The register says something else of a patent."),

  PATENT_AWARD_ENTERED(
      EventThing.PATENT_AWARD, Readers.PUBLIC, "An award of a patent was entered, or corrected."),

  LEGAL_EVENT_RECORDED(
      EventThing.LEGAL_EVENT, Readers.PUBLIC, "A legal event of a patent was entered."),
  LEGAL_EVENT_ANNULLED(
      EventThing.LEGAL_EVENT,
      Readers.PUBLIC,
      "A legal event that was entered by mistake counts no longer."),

  OFFER_PUBLISHED(EventThing.OFFER, Readers.PUBLIC, "An offer was published."),
  OFFER_WITHDRAWN(
      EventThing.OFFER,
      Readers.PUBLIC,
      "The first day without an offer was set, or moved: `on`, which may lie ahead."),
  OFFER_SUSPENDED(
      EventThing.OFFER,
      Readers.PUBLIC,
      "A legal event of the patent stands against new licenses of an offer."),
  OFFER_REOPENED(
      EventThing.OFFER,
      Readers.PUBLIC,
      "What stood against new licenses of an offer, or had withdrawn it, is gone."),

  LICENSE_CLAIMED(EventThing.LICENSE, Readers.SIDES, "A firm took the license of an offer."),
  LICENSE_PAID(
      EventThing.LICENSE, Readers.SIDES, "The licensor confirmed that what was due was paid."),
  LICENSE_EFFECTIVE(EventThing.LICENSE, Readers.SIDES, "A license took effect, on the day `on`."),
  LICENSE_RECORDED(
      EventThing.LICENSE,
      Readers.SIDES,
      "The recordal of a license was entered, or corrected by the agency."),
  LICENSE_ENDED(
      EventThing.LICENSE,
      Readers.SIDES,
      "A license ends before its term does: terminated, unpaid or by its patent. `on`"
          + " is its last day, which may lie ahead. That a term has run out is no event;"
          + " the license says its last day."),
  LICENSE_EXTENDED(
      EventThing.LICENSE,
      Readers.SIDES,
      "An end that the patent had set is gone; the license runs on until `on`."),
  LICENSE_VOIDED(EventThing.LICENSE, Readers.SIDES, "The agency declared a license void."),
  LICENSE_VOIDING_ANNULLED(
      EventThing.LICENSE,
      Readers.SIDES,
      "The agency annulled the voiding of a license: it is what it was before."),

  NEED_POSTED(EventThing.NEED, Readers.SIDES, "A firm looks for something."),
  NEED_CHANGED(EventThing.NEED, Readers.SIDES, "A firm looks for something else under a need."),
  NEED_CLOSED(EventThing.NEED, Readers.SIDES, "A firm closed a need."),
  NEED_CONSENT_GIVEN(
      EventThing.NEED, Readers.SIDES, "A firm lets universities see its name beside a need."),
  NEED_CONSENT_WITHDRAWN(
      EventThing.NEED, Readers.SIDES, "Universities see the name beside a need no longer."),
  IMPORT_STARTED(
      EventThing.IMPORT, Readers.SIDES, "A file was taken, whose rows are stored by and by."),
  IMPORT_ENDED(
      EventThing.IMPORT,
      Readers.SIDES,
      "An import is completed, has failed or was cancelled: `status`."),
  HOLIDAYS_ARRANGED(
      EventThing.HOLIDAYS, Readers.PUBLIC, "The holidays of a year were announced, or changed."),

  PROGRAM_DRAFTED(
      EventThing.PROGRAM, Readers.OVERSIGHT, "The draft of a program was stored, or changed."),
  PROGRAM_OPENED(EventThing.PROGRAM, Readers.PUBLIC, "A program is open; its terms are fixed."),
  PROGRAM_CLOSED(EventThing.PROGRAM, Readers.PUBLIC, "A program was closed."),

  PROGRAM_CARRIED_OVER(
      EventThing.PROGRAM,
      Readers.PUBLIC,
      "What was left of a program went to one of the next year; the rest lapsed."),
  APPROPRIATION_DECIDED(
      EventThing.APPROPRIATION,
      Readers.OVERSIGHT,
      "What a program may commit was decided: at its opening, or raised since."),

  SETTLEMENT_DRAFTED(
      EventThing.SETTLEMENT,
      Readers.OVERSIGHT,
      "A settlement was drafted; its lines may still be computed."),
  SETTLEMENT_RECOMPUTED(
      EventThing.SETTLEMENT, Readers.OVERSIGHT, "The lines of a draft are computed anew."),
  SETTLEMENT_DISCARDED(
      EventThing.SETTLEMENT,
      Readers.OVERSIGHT,
      "A draft was cancelled, which nobody else had seen."),
  SETTLEMENT_NOTICED(
      EventThing.SETTLEMENT,
      Readers.PUBLIC,
      "The lines of a settlement are public, and may be objected to."),
  SETTLEMENT_CANCELLED(
      EventThing.SETTLEMENT,
      Readers.PUBLIC,
      "A noticed settlement was cancelled, or refused by the treasury."),
  SETTLEMENT_APPROVED(
      EventThing.SETTLEMENT,
      Readers.PUBLIC,
      "A settlement was approved; its payments are ordered."),
  SETTLEMENT_EXPORTED(
      EventThing.SETTLEMENT, Readers.PUBLIC, "Payments of a settlement went to the bank."),
  SETTLEMENT_CLOSED(
      EventThing.SETTLEMENT, Readers.PUBLIC, "All payments of a settlement are paid or withdrawn."),
  SETTLEMENT_REOPENED(
      EventThing.SETTLEMENT, Readers.PUBLIC, "A payment of a closed settlement came back."),

  OBJECTION_RAISED(
      EventThing.OBJECTION,
      Readers.SIDES,
      "Somebody objects to a line under notice, which holds it."),
  OBJECTION_DECIDED(
      EventThing.OBJECTION,
      Readers.SIDES,
      "An objection was decided: its line is released, or rejected."),

  PAYMENT_ORDERED(
      EventThing.PAYMENT, Readers.SIDES, "A payment was ordered, or is to be sent again."),
  PAYMENT_PAID(EventThing.PAYMENT, Readers.SIDES, "A payment was made, on the day `on`."),
  PAYMENT_REJECTED(EventThing.PAYMENT, Readers.SIDES, "The bank did not carry out a payment."),
  PAYMENT_RETURNED(EventThing.PAYMENT, Readers.SIDES, "A payment came back after it was made."),
  PAYMENT_WITHDRAWN(EventThing.PAYMENT, Readers.SIDES, "Nothing of a payment is owed any more."),

  RECOVERY_ORDERED(EventThing.RECOVERY, Readers.SIDES, "A payee has to pay something back."),
  RECOVERY_RECEIVED(EventThing.RECOVERY, Readers.SIDES, "A payee paid back all of it, or a part."),
  RECOVERY_CANCELLED(
      EventThing.RECOVERY,
      Readers.SIDES,
      "Nothing is to be paid back, because the payment itself came back."),

  PLEDGE_REGISTERED(EventThing.PLEDGE, Readers.SIDES, "A pledge was entered."),
  PLEDGE_CORRECTED(EventThing.PLEDGE, Readers.SIDES, "What was entered of a pledge was corrected."),
  PLEDGE_CANCELLED(
      EventThing.PLEDGE,
      Readers.SIDES,
      "A pledge was cancelled; `on` is the first day without it."),

  LOAN_REPORTED(
      EventThing.LOAN, Readers.SIDES, "A bank reported a loan that was drawn on the day `on`."),
  LOAN_CORRECTED(EventThing.LOAN, Readers.SIDES, "The terms of a loan were corrected."),
  LOAN_TURNED(
      EventThing.LOAN,
      Readers.SIDES,
      "A loan stands otherwise by what its bank reports: extended, overdue, settled,"
          + " or none of these any more."),

  LOAN_FACT_REPORTED(
      EventThing.LOAN_FACT,
      Readers.SIDES,
      "A bank reported a fact of a loan by itself, of the day `on`; of those in a report of many loans tells the end of the import."),
  REFERENCE_RATE_ENTERED(
      EventThing.REFERENCE_RATE,
      Readers.PUBLIC,
      "The rate in force from the day `on` was entered, or corrected."),
  GUARANTOR_ASSESSED(
      EventThing.GUARANTOR,
      Readers.SIDES,
      "What is known of the assets of a guarantor was entered, or changed."),
  GUARANTEE_PRODUCT_STATED(
      EventThing.GUARANTEE_PRODUCT,
      Readers.PUBLIC,
      "The terms of a guarantee product were stated, or changed."),

  GUARANTEE_ENTERED(EventThing.GUARANTEE, Readers.SIDES, "A guarantee of a loan was entered."),
  GUARANTEE_RELEASED(
      EventThing.GUARANTEE,
      Readers.SIDES,
      "A guarantee was released; `on` is the first day without it."),

  BANK_PRODUCT_STATED(
      EventThing.BANK_PRODUCT,
      Readers.PUBLIC,
      "The terms of a product of a bank were stated, or changed."),
  FINANCING_NEED_OPENED(EventThing.FINANCING_NEED, Readers.SIDES, "A firm looks for money."),
  FINANCING_NEED_WITHDRAWN(
      EventThing.FINANCING_NEED, Readers.SIDES, "A firm withdrew a financing need."),
  FINANCING_NEED_CONSENT_GIVEN(
      EventThing.FINANCING_NEED,
      Readers.SIDES,
      "A firm lets a financing need be passed on to banks."),
  FINANCING_NEED_CONSENT_WITHDRAWN(
      EventThing.FINANCING_NEED,
      Readers.SIDES,
      "A financing need is passed on to banks no longer."),

  REFERRAL_MOVED(
      EventThing.REFERRAL,
      Readers.SIDES,
      "A financing need was sent to a bank, or the bank answered."),

  MATCHING_EVENT_ENTERED(
      EventThing.MATCHING_EVENT,
      Readers.OVERSIGHT,
      "A day was entered on which firms and banks meet."),
  ATTENDANCE_ENTERED(
      EventThing.ATTENDANCE,
      Readers.OVERSIGHT,
      "Somebody of an organization came to a matching event."),
  LIST_CONSENT_STATED(
      EventThing.LIST_CONSENT,
      Readers.SIDES,
      "A firm agrees to be listed and passed on, or no longer."),
  LIST_FINDING_ENTERED(
      EventThing.LIST_FINDING,
      Readers.SIDES,
      "What an authority found of a firm was entered, or corrected."),
  DECLARED_INDICATOR_STATED(
      EventThing.DECLARED_INDICATOR,
      Readers.SIDES,
      "An indicator of a firm was declared, or corrected."),
  LIST_CRITERIA_STATED(
      EventThing.LIST_CRITERIA,
      Readers.PUBLIC,
      "A version of the criteria of a list was stated, or changed."),
  WHITE_LIST_DRAFTED(
      EventThing.WHITE_LIST,
      Readers.OVERSIGHT,
      "A version of a list was drafted; its entries may still be computed."),

  WHITE_LIST_MOVED(
      EventThing.WHITE_LIST,
      Readers.PUBLIC,
      "A version of a list is under notice, in force, or superseded."),

  LIST_ENTRY_DECIDED(
      EventThing.LIST_ENTRY,
      Readers.SIDES,
      "An entry of a list in force counts otherwise than before."),

  LIST_ALERT_RAISED(
      EventThing.LIST_ALERT,
      Readers.OVERSIGHT,
      "Something became known that may end a firm's place on a list."),

  LIST_ALERT_DECIDED(
      EventThing.LIST_ALERT,
      Readers.OVERSIGHT,
      "It was decided whether a firm is kept on a list, suspended or removed."),
  PUSH_SENT(
      EventThing.PUSH,
      Readers.SIDES,
      "A list, or what no longer holds of one, was passed on to an organization."),
  PUSH_ACKNOWLEDGED(
      EventThing.PUSH, Readers.SIDES, "The organization that a list was passed on to has it."),
  PRIORITY_ALLOTMENT_STATED(
      EventThing.PRIORITY_ALLOTMENT,
      Readers.PUBLIC,
      "The number of recommendations of a year was stated, or changed."),

  PRIORITY_REQUEST_MOVED(
      EventThing.PRIORITY_REQUEST,
      Readers.SIDES,
      "A request for priority examination was submitted, or has come further. Of more"
          + " than three requesters the first three read it."),

  FILING_NOMINATION_MOVED(
      EventThing.FILING_NOMINATION,
      Readers.SIDES,
      "A nomination for the precise filing list was entered, or has come further."),

  CONVERSION_REPORT_ENTERED(
      EventThing.CONVERSION_REPORT,
      Readers.SIDES,
      "A university or an institute reported a year, or corrected it."),
  OFFICIAL_FIGURE_ENTERED(
      EventThing.OFFICIAL_FIGURE,
      Readers.PUBLIC,
      "A figure was entered as it was published, or a correction of it: the how many-th entry says `version`."),
  STATISTICS_FROZEN(
      EventThing.STATISTICS,
      Readers.PUBLIC,
      "The agency publishes the figures of a year, answered once they are counted."),

  WEBHOOK_DISABLED(
      EventThing.WEBHOOK,
      Readers.SIDES,
      "A webhook is sent nothing any more, because its receiver is gone or failed for days.");

  /** Who may read events of a type, beside those who oversee. */
  enum Readers {
    /** Everybody, without a token. */
    PUBLIC("everybody"),

    /** The organizations that are a side of the thing. */
    SIDES("its sides"),

    /** The same, while of those who oversee the treasury alone reads it, as it does the thing. */
    OWNER("its owner, and of those who oversee the treasury alone"),

    /** Nobody. */
    OVERSIGHT("those who oversee");

    final String text;

    Readers(String text) {
      this.text = text;
    }
  }

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::toString, Function.identity()));

  final EventThing thing;
  final Readers readers;
  final String description;
  private final String name;

  EventType(EventThing thing, Readers readers, String description) {
    this.thing = thing;
    this.readers = readers;
    this.description = description;
    String what = name().substring(thing.name().length() + 1);
    this.name = "org.openpatent.%s.%s.v1".formatted(word(thing.name()), word(what));
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Null if this node does not know it, because a node of a later release wrote it. */
  public static EventType of(String name) {
    return BY_NAME.get(name);
  }

  /** Of a change of a thing: both together have the name of the type. */
  static EventType of(EventThing thing, Enum<?> change) {
    return valueOf(thing.name() + '_' + change.name());
  }

  public boolean isPublic() {
    return readers == Readers.PUBLIC;
  }

  boolean isForSides() {
    return readers == Readers.SIDES || readers == Readers.OWNER;
  }

  /** Whether whoever oversees reads it. */
  boolean isOverseen() {
    return readers != Readers.OWNER;
  }

  /** The name of the type in the feed. */
  @Override
  @JsonValue
  public String toString() {
    return name;
  }
}
