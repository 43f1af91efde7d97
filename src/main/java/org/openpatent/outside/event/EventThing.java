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
  PAYOUT_ACCOUNT(
      "/v1/organizations/{creditCode}/payout-account", EventField.ORGANIZATION, ON, VERSION),
  DESIGNATION(
      "/v1/designations/{level}/{creditCode}",
      EventField.LEVEL,
      EventField.ORGANIZATION,
      ON,
      VERSION),
  DESIGNATION_ASSESSMENT(
      "/v1/designations/{level}/{creditCode}/assessments/{year}",
      EventField.LEVEL,
      EventField.ORGANIZATION,
      EventField.YEAR,
      ON,
      VERSION),
  PATENT("/v1/patents/{patentNumber}", PATENT_NUMBER, ON, VERSION),
  PATENT_AWARD(
      "/v1/patents/{patentNumber}/awards/{award}/{year}",
      PATENT_NUMBER,
      EventField.AWARD,
      EventField.YEAR,
      ON,
      VERSION),
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
  NEED("/v1/needs/{id}", EventField.NEED, EventField.ORGANIZATION, STATUS, ON, VERSION),
  IMPORT("/v1/imports/{id}", EventField.IMPORT, EventField.KIND, STATUS, ON),
  HOLIDAYS("/v1/holidays/{year}", EventField.YEAR, ON, VERSION),
  PROGRAM("/v1/programs/{code}", EventField.PROGRAM, EventField.KIND, STATUS, ON, VERSION),
  APPROPRIATION("/v1/programs/{code}/appropriation", EventField.PROGRAM, ON, VERSION),
  SETTLEMENT(
      "/v1/settlements/{id}", EventField.SETTLEMENT, EventField.PROGRAM, STATUS, ON, VERSION),
  OBJECTION(
      "/v1/settlements/{id}/objections/{objection}",
      EventField.SETTLEMENT,
      EventField.OBJECTION,
      STATUS,
      ON,
      VERSION),
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
  LOAN_FACT(
      "/v1/loans/{bank}/{number}/facts/{id}",
      BANK,
      NUMBER,
      BORROWER,
      EventField.LOAN_FACT,
      EventField.LOAN_FACT_TYPE,
      ON),
  REFERENCE_RATE("/v1/reference-rates/LPR-1Y/{on}", ON, VERSION),
  GUARANTOR("/v1/guarantors/{creditCode}", EventField.GUARANTOR, ON, VERSION),
  GUARANTEE_PRODUCT("/v1/guarantee-products/{code}", EventField.PRODUCT, ON, VERSION),
  GUARANTEE(
      "/v1/guarantees/{guarantor}/{number}",
      EventField.GUARANTOR,
      NUMBER,
      BANK,
      BORROWER,
      ON,
      VERSION),
  BANK_PRODUCT("/v1/bank-products/{bank}/{code}", BANK, EventField.PRODUCT, ON, VERSION),
  FINANCING_NEED(
      "/v1/financing-needs/{id}", EventField.FINANCING_NEED, BORROWER, STATUS, ON, VERSION),
  REFERRAL("/v1/referrals/{id}", EventField.REFERRAL, BANK, BORROWER, STATUS, ON, VERSION),
  MATCHING_EVENT(
      "/v1/matching-events/{id}", EventField.MATCHING_EVENT, EventField.DIVISION, ON, VERSION),
  ATTENDANCE("/v1/matching-events/{id}", EventField.MATCHING_EVENT, EventField.ORGANIZATION, ON),
  LIST_CONSENT("/v1/list-consents/{creditCode}", EventField.ORGANIZATION, STATUS, ON, VERSION),
  LIST_FINDING(
      "/v1/list-findings/{creditCode}/{kind}/{on}",
      EventField.ORGANIZATION,
      EventField.CAUSE,
      ON,
      VERSION),
  DECLARED_INDICATOR(
      "/v1/declared-indicators/{creditCode}/{indicator}/{year}",
      EventField.ORGANIZATION,
      EventField.INDICATOR,
      EventField.YEAR,
      ON,
      VERSION),
  LIST_CRITERIA(
      "/v1/list-criteria/{code}/{version}", EventField.LIST_CODE, EventField.CRITERIA, ON, VERSION),
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
  PUSH(
      "/v1/pushes/{id}",
      EventField.PUSH,
      EventField.LIST,
      EventField.ORGANIZATION,
      STATUS,
      ON,
      VERSION),
  PRIORITY_ALLOTMENT("/v1/priority-allotments/{year}", EventField.YEAR, ON, VERSION),
  PRIORITY_REQUEST("/v1/priority-requests/{id}", EventField.PRIORITY_REQUEST, STATUS, ON, VERSION),
  FILING_NOMINATION(
      "/v1/precise-filing-nominations/{id}",
      EventField.NOMINATION,
      EventField.ORGANIZATION,
      EventField.YEAR,
      STATUS,
      ON,
      VERSION),
  CONVERSION_REPORT(
      "/v1/conversion-reports/{creditCode}/{year}",
      EventField.ORGANIZATION,
      EventField.YEAR,
      ON,
      VERSION),
  OFFICIAL_FIGURE(
      "/v1/official-figures/{indicator}/{period}/{division}",
      EventField.INDICATOR,
      EventField.PERIOD,
      EventField.DIVISION,
      ON,
      VERSION),
  STATISTICS("/v1/statistics/{year}/freezings", EventField.YEAR, ON),
  WEBHOOK("/v1/webhooks/{id}", EventField.WEBHOOK, STATUS, ON, VERSION);

  final String subject;
  final List<EventField> fields;

  EventThing(String subject, EventField... fields) {
    this.subject = subject;
    this.fields = List.of(fields);
  }
}
