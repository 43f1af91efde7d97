package org.openpatent.platform;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of refusals. The name in kebab-case is the stable {@code code} on the wire, the
 * number its HTTP status; a code that ends like a database constraint is that constraint. Texts are
 * in {@code problems*.properties}.
 */
public enum Code {
  // the request itself
  MALFORMED_REQUEST(400),
  MALFORMED_JSON(400),
  BODY_MISSING(400),
  UNKNOWN_QUERY_PARAMETER(400),
  REPEATED_QUERY_PARAMETER(400),
  INVALID_QUERY_PARAMETER(400),
  INVALID_CURSOR(400),
  IDEMPOTENCY_KEY_FORM(400),
  IDEMPOTENCY_KEY_UNSUPPORTED(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  IDEMPOTENCY_KEY_RUNNING(409),
  CHANGED_MEANWHILE(409),
  PRECONDITION_FAILED(412),
  BODY_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  IDEMPOTENCY_KEY_REUSED(422),
  PRECONDITION_REQUIRED(428),
  INTERNAL_ERROR(500),
  OVERLOADED(503),

  // fields of a body
  INVALID_BODY(422),
  UNKNOWN_FIELD(422),
  WRONG_TYPE(422),
  TEXT_CHARACTERS(422),
  REQUIRED(422),
  SIZE(422),
  RANGE(422),
  FORM(422),
  MONEY_FORM(422),
  DATE_FORM(422),
  PERCENT_FORM(422),

  // identifiers [ZC 0006-2003, GB 32100-2015, GB/T 2260]
  PATENT_NUMBER_FORM(422),
  PATENT_NUMBER_LENGTH(422),
  PATENT_NUMBER_YEAR(422),
  PATENT_NUMBER_KIND(422),
  PATENT_NUMBER_CHECK_DIGIT(422),
  PATENT_NUMBER_PUBLICATION(422),
  PATENT_NUMBER_MANGLED(422),
  CREDIT_CODE_LENGTH(422),
  CREDIT_CODE_ALPHABET(422),
  CREDIT_CODE_CHECK_CHARACTER(422),
  DIVISION_FORM(422),
  IPC_FORM(422),
  LOCARNO_FORM(422),

  // organizations
  CREDIT_CODE_PREFIX(422),
  CREDIT_CODE_CLAIM_MISSING(403),
  NOT_YOUR_ORGANIZATION(403),
  ORGANIZATION_NOT_REGISTERED(409),
  PARENT_SELF(422),

  // patents
  NOT_AN_OWNER(403),
  OWNERS_WITHOUT_CALLER(422),
  OWNER_REPEATED(422),
  PATENT_KIND_MISMATCH(422),
  CLASSIFICATION_KIND(422),
  DATE_ORDER(422),
  DATE_IN_FUTURE(422),
  PATENT_FROZEN(409),
  LEGAL_EVENT_PATENT_TYPE_HAPPENED_KEY(409),
  EXCLUSIVE_LICENSE_WHILE_OFFERED(409),

  // offers: refusals [IR 85, IR 86, PL 14, PL 50, CC 865]
  PATENT_NOT_REGISTERED(422),
  PATENT_NOT_GRANTED(409),
  PATENT_NOT_IN_FORCE(409),
  FEE_UNPAID(409),
  EXCLUSIVE_LICENSE_IN_FORCE(409),
  PROCEEDINGS_SUSPENDED(409),
  PLEDGE_WITHOUT_CONSENT(409),
  EVALUATION_REPORT_MISSING(409),
  EVALUATION_REPORT_NOT_POSITIVE(409),
  CO_OWNER_CONSENT_MISSING(422),
  OFFER_PATENT_EXCL(409),
  TERM_UNDER_MINIMUM(422),
  TERM_ORDER(422),
  TERM_OUTLIVES_PATENT(422),
  ADVERTISING_LANGUAGE(422),
  ROYALTY_FIELD_REQUIRED(422),
  ROYALTY_FIELD_FORBIDDEN(422),
  FREE_MONTHS_TOO_LONG(422),
  OPEN_UNTIL_PAST(422),
  OFFER_ALREADY_WITHDRAWN(409),
  WITHDRAWAL_IN_PAST(422),

  // offers: warnings, never refused
  LUMP_SUM_ABOVE_CEILING(200),
  NET_SALES_RATE_ABOVE_CEILING(200),
  PROFIT_RATE_ABOVE_CEILING(200),

  // licenses
  OFFER_UNKNOWN(422),
  OFFER_SUSPENDED(409),
  OFFER_WITHDRAWN(409),
  OFFER_EXPIRED(409),
  LICENSEE_OWNS_PATENT(409),
  STARTS_ON_RANGE(422),
  TERM_OUTSIDE_OFFER(422),
  LICENSE_OUTLIVES_PATENT(422),
  LICENSE_PATENT_LICENSEE_EXCL(409, "license_patent_licensee_claimed_key"),
  RECEIPT_NOT_EXPECTED(409),
  RECEIPT_AMOUNT(422),
  RECEIPT_DATE(422),
  LICENSE_NOT_EFFECTIVE(409),
  LICENSE_ALREADY_RECORDED(409),
  RECORDED_ON_RANGE(422),
  LICENSE_ENDED(409),
  LICENSE_VOID(409),
  TERMINATION_RANGE(422),
  NOT_IN_ARREARS(409),

  // compensation
  PROGRAM_CODE_FORM(422),
  PROGRAM_CODE_MISMATCH(422),
  PROGRAM_PERIOD(422),
  SIDE_RULE_FIELDS(422),
  PROGRAM_FROZEN(409),
  PROGRAM_NOT_DRAFT(409),
  PROGRAM_NOT_OPEN(409),
  LICENSEE_REQUIRED(422),

  // payment files
  XML_MALFORMED(400),
  XML_DOCTYPE(400),
  STATUS_REPORT_SCHEMA(422),
  STATUS_REPORT_STATUS(422);

  private static final Map<String, Code> BY_WIRE =
      Stream.of(values()).collect(Collectors.toMap(Code::wire, Function.identity()));

  public final int status;
  private final String alsoConstraint;

  Code(int status) {
    this(status, null);
  }

  Code(int status, String alsoConstraint) {
    this.status = status;
    this.alsoConstraint = alsoConstraint;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code with this wire name, or null. */
  public static Code of(String wire) {
    return BY_WIRE.get(wire);
  }

  /** The code that stands for a violated database constraint, or null. */
  public static Code ofConstraint(String name) {
    for (Code code : values()) {
      if (code.name().equalsIgnoreCase(name) || name.equals(code.alsoConstraint)) {
        return code;
      }
    }
    return null;
  }
}
