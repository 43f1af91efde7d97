package org.openpatent.outside.event;

import static org.openpatent.outside.event.EventField.BANK;
import static org.openpatent.outside.event.EventField.BORROWER;
import static org.openpatent.outside.event.EventField.LICENSEE;
import static org.openpatent.outside.event.EventField.LICENSOR;
import static org.openpatent.outside.event.EventField.NUMBER;
import static org.openpatent.outside.event.EventField.ON;
import static org.openpatent.outside.event.EventField.PATENT_NUMBER;
import static org.openpatent.outside.event.EventField.PAYEE;
import static org.openpatent.outside.event.EventField.STATUS;
import static org.openpatent.outside.event.EventField.VERSION;

import java.util.List;

/**
 * What events are about: the address of the thing, which is their subject, and the fields of their
 * data, in the order in which they are given.
 */
enum EventThing {
  ORGANIZATION("/v1/organizations/{creditCode}", EventField.ORGANIZATION, ON, VERSION),
  DESIGNATION(
      "/v1/designations/{level}/{creditCode}",
      EventField.LEVEL,
      EventField.ORGANIZATION,
      ON,
      VERSION),
  PATENT("/v1/patents/{patentNumber}", PATENT_NUMBER, ON, VERSION),
  LEGAL_EVENT(
      "/v1/patents/{patentNumber}/legal-events/{id}",
      PATENT_NUMBER,
      EventField.LEGAL_EVENT,
      EventField.LEGAL_EVENT_TYPE,
      ON),
  OFFER("/v1/offers/{id}", EventField.OFFER, PATENT_NUMBER, LICENSOR, STATUS, ON, VERSION),
  LICENSE(
      "/v1/licenses/{id}",
      EventField.LICENSE,
      EventField.OFFER,
      PATENT_NUMBER,
      LICENSOR,
      LICENSEE,
      STATUS,
      ON,
      VERSION),
  PROGRAM("/v1/programs/{code}", EventField.PROGRAM, EventField.KIND, STATUS, ON, VERSION),
  SETTLEMENT(
      "/v1/settlements/{id}", EventField.SETTLEMENT, EventField.PROGRAM, STATUS, ON, VERSION),
  PAYMENT(
      "/v1/payments/{id}",
      EventField.PAYMENT,
      EventField.SETTLEMENT,
      EventField.PROGRAM,
      PAYEE,
      STATUS,
      ON,
      VERSION),
  RECOVERY(
      "/v1/recoveries/{id}",
      EventField.RECOVERY,
      EventField.SETTLEMENT,
      EventField.PROGRAM,
      PAYEE,
      ON,
      VERSION),
  PLEDGE(
      "/v1/pledges/{registrationNumber}",
      EventField.PLEDGE,
      EventField.PLEDGOR,
      EventField.PLEDGEE,
      STATUS,
      ON,
      VERSION),
  LOAN("/v1/loans/{bank}/{number}", BANK, NUMBER, BORROWER, STATUS, ON, VERSION),
  GUARANTEE(
      "/v1/guarantees/{guarantor}/{number}",
      EventField.GUARANTOR,
      NUMBER,
      BANK,
      BORROWER,
      ON,
      VERSION),
  REFERRAL("/v1/referrals/{id}", EventField.REFERRAL, BANK, BORROWER, STATUS, ON, VERSION),
  WHITE_LIST("/v1/white-lists/{id}", EventField.LIST, EventField.LIST_CODE, STATUS, ON, VERSION),
  LIST_ENTRY(
      "/v1/white-lists/{id}/entries/{creditCode}",
      EventField.LIST,
      EventField.LIST_CODE,
      EventField.ORGANIZATION,
      STATUS,
      ON),
  LIST_ALERT(
      "/v1/white-lists/{id}/entries/{creditCode}",
      EventField.LIST,
      EventField.ORGANIZATION,
      EventField.ALERT,
      EventField.CAUSE,
      ON,
      VERSION),
  PRIORITY_REQUEST("/v1/priority-requests/{id}", EventField.PRIORITY_REQUEST, STATUS, ON, VERSION),
  FILING_NOMINATION(
      "/v1/precise-filing-nominations/{id}",
      EventField.NOMINATION,
      EventField.ORGANIZATION,
      EventField.YEAR,
      STATUS,
      ON,
      VERSION),
  WEBHOOK("/v1/webhooks/{id}", EventField.WEBHOOK, STATUS, ON, VERSION);

  final String subject;
  final List<EventField> fields;

  EventThing(String subject, EventField... fields) {
    this.subject = subject;
    this.fields = List.of(fields);
  }
}
