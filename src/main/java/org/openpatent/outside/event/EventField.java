package org.openpatent.outside.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the data of an event may say: which things it is about, their state, and the day. */
enum EventField {
  PATENT_NUMBER("The patent."),
  LEGAL_EVENT("string", "uuid", "The legal event of the patent."),
  LEGAL_EVENT_TYPE("The type of the legal event."),
  OFFER("string", "uuid", "The offer."),
  LICENSE("string", "uuid", "The license."),
  LICENSOR("Credit code of the licensor."),
  LICENSEE("Credit code of the licensee."),
  ORGANIZATION("Credit code of the organization."),
  LEVEL("The level of the designation."),
  PROGRAM("The code of the program."),
  KIND("The kind: what a program pays for, or what the rows of an import are."),
  SETTLEMENT("string", "uuid", "The settlement."),
  PAYMENT("string", "uuid", "The payment."),
  RECOVERY("string", "uuid", "The order to pay back."),
  PAYEE("Credit code of the payee."),
  PLEDGE("The registration number of the pledge."),
  PLEDGOR("Credit code of the pledgor."),
  PLEDGEE("Credit code of the pledgee."),
  GUARANTOR("Credit code of the guarantor."),
  BANK("Credit code of the bank."),
  NUMBER("The number that the bank, or the guarantor, gave."),
  BORROWER("Credit code of the borrower."),
  LIST("string", "uuid", "The version of the list."),
  LIST_CODE("The code of the list."),
  ALERT("string", "uuid", "The alert on an entry of the list."),
  CAUSE("What became known of the firm."),
  PRIORITY_REQUEST("string", "uuid", "The request for priority examination."),
  NOMINATION("string", "uuid", "The nomination for the precise filing list."),
  YEAR("integer", "int32", "The year that it is of."),
  REFERRAL("string", "uuid", "The referral of a financing need."),
  NEED("string", "uuid", "What a firm looks for."),
  AWARD("The award."),
  IMPORT("string", "uuid", "The import."),
  OBJECTION("string", "uuid", "The objection to a line of the settlement."),
  LOAN_FACT("string", "uuid", "The fact that the bank reported."),
  LOAN_FACT_TYPE("The type of the fact."),
  PRODUCT("The code of the product."),
  FINANCING_NEED("string", "uuid", "The need of money."),
  MATCHING_EVENT("string", "uuid", "The day on which firms and banks meet."),
  DIVISION("Division code of the place."),
  CRITERIA("integer", "int32", "The number of the version of the criteria."),
  INDICATOR("The code of the indicator."),
  PERIOD("The period that the figure is of."),
  PUSH("string", "uuid", "The passing on of a list."),
  WEBHOOK("string", "uuid", "The webhook."),
  STATUS("How the thing stood as of the event; it may have gone on since."),
  ON("string", "date", "The day from which it counts, or on which it happened."),
  VERSION("integer", "int32", "The version of the thing that has this change.");

  final String type;

  /** Null if it has none. */
  final String format;

  final String description;

  EventField(String description) {
    this("string", null, description);
  }

  EventField(String type, String format, String description) {
    this.type = type;
    this.format = format;
    this.description = description;
  }

  /** As in JSON. */
  @Override
  public String toString() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }
}
