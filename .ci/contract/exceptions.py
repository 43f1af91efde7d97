"""What JSON Schema cannot say of this API, said to Schemathesis; each with its reason."""

import json
import unicodedata

import schemathesis
from hypothesis import strategies as st

# GB 32100-2015: digits and capital letters without I, O, S, V and Z; the last one is a check.
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]


def credit_code(body):
    weighed = sum(CREDIT_ALPHABET.index(c) * w for c, w in zip(body, CREDIT_WEIGHTS))
    return body + CREDIT_ALPHABET[(31 - weighed % 31) % 31]


def patent_number(body):
    """ZC 0006-2003: weights 2 to 9, again and again; 10 is written X."""
    rest = sum(int(digit) * (2 + i % 8) for i, digit in enumerate(body)) % 11
    return body + "." + ("X" if rest == 10 else str(rest))


@schemathesis.serializer(
    "application/zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/x-ndjson",
)
def file_as_it_is(context, value):
    """A file is sent as the bytes that it is; for these types Schemathesis has no way."""
    return value if isinstance(value, bytes) else getattr(value, "data", str(value).encode())


# Identifiers end in a check character, which no pattern can compute.
schemathesis.openapi.format(
    "credit-code",
    st.tuples(
        st.sampled_from(["12", "52", "91", "92", "93", "11"]),
        st.text(alphabet="0123456789", min_size=6, max_size=6),
        st.text(alphabet=CREDIT_ALPHABET, min_size=9, max_size=9),
    ).map(lambda parts: credit_code("".join(parts))),
)
schemathesis.openapi.format(
    "patent-number",
    st.tuples(
        st.integers(2004, 2025), st.sampled_from("12389"), st.integers(0, 9_999_999)
    ).map(lambda parts: patent_number(f"{parts[0]}{parts[1]}{parts[2]:07}")),
)

# The number of a pledge is read in any case and width, as it was pasted.
schemathesis.openapi.format(
    "registration-number", st.from_regex("[0-9A-Z][0-9A-Z-]{0,39}", fullmatch=True)
)


def is_unseen(text):
    """Text of controls, marks and blanks alone is blank to us; no pattern names all of them."""
    unseen = "\u115f\u1160\u3164\uffa0\u2800"  # letters without ink
    return isinstance(text, str) and all(
        unicodedata.category(c)[0] in "CZM" or c in unseen for c in text
    )


schemathesis.openapi.format(
    "search-text",
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=100)
    .filter(lambda text: not is_unseen(text)),
)


@schemathesis.hook
def before_load_schema(context, raw_schema):
    schemas = raw_schema["components"]["schemas"]
    schemas["SearchText"]["format"] = "search-text"
    schemas["CreditCode"]["format"] = "credit-code"
    schemas["PatentNumber"]["format"] = "patent-number"
    schemas["RegistrationNumber"]["format"] = "registration-number"
    # A prefix of an IPC symbol or a Locarno class follows the grammar of the one or the other.
    schemas["ClassificationPrefix"]["pattern"] = "^[A-H]([0-9]{2}([A-Z]( ?[1-9][0-9]{0,2})?)?)?$"
    # A period has begun: which ones have, the day of asking decides.
    schemas["Period"]["pattern"] = "^20([01][0-9]|2[0-5])(-(Q[1-4]|0[1-9]|1[0-2]))?$"
    for schema in schemas.values():
        if schema.get("additionalProperties") is False:
            allow_null(schema)
    # A cursor or snapshot is what an answer gave, and dimensions and indicators are those that
    # GET /v1/statistics/indicators lists; what is made up is refused, whatever it looks like.
    for path in raw_schema["paths"].values():
        for operation in path.values():
            operation["parameters"] = [
                one
                for one in operation.get("parameters", [])
                if one["name"] not in ("cursor", "after", "snapshot", "by", "indicators")
            ]


def allow_null(schema):
    """The document says once, for all bodies, that null in an optional field is no field."""
    for name, field in schema["properties"].items():
        if name not in schema.get("required", []) and not field.get("readOnly"):
            schema["properties"][name] = {"allOf": [field], "nullable": True}


# What is wrong with the form of a field, whatever is stored and whatever the rules say.
FORMS = {
    "unknown-field",
    "wrong-type",
    "required",
    "size",
    "range",
    "form",
    "money-form",
    "date-form",
    "percent-form",
    "division-form",
}
# What follows from the rest of a request or from what is stored: a holiday lies in the year of its
# path, an event not before the filing of its patent; a transfer names the owners, the agency whose
# objection it files, a waived check its reason, and the recovery of a void license its penalty; a
# guarantee begins between the drawing of its loan and today, and a bank names whom it quotes for; the
# bounds and days of a bank's product are in their order; the steps of a request for priority
# examination and the acts on a designation follow each other up to today, a revocation has its
# reason, the weights of criteria are parts of a whole, and a need is of more than nothing. What
# a draft or a simulation has beside the common fields, the kind of the program decides, which the
# document does not tell apart, because it has no alternatives.
EXCEPT = {
    ("putGuarantee", "range"),
    ("releaseGuarantee", "range"),
    ("putGuarantor", "range"),
    ("quoteSubsidy", "required"),
    ("putBankProduct", "range"),
    ("openFinancingNeed", "range"),
    ("filePriorityRequest", "range"),
    ("noticePriorityRequest", "range"),
    ("enterFirstAction", "range"),
    ("closePriorityRequest", "range"),
    ("terminatePriorityRequest", "range"),
    ("reviewDesignation", "range"),
    ("reviewDesignation", "required"),
    ("revokeDesignation", "range"),
    ("putListCriteria", "range"),
    ("putProgram", "required"),
    ("putProgram", "unknown-field"),
    ("putProgram", "form"),
    ("simulateProgram", "required"),
    ("simulateProgram", "unknown-field"),
    ("putHolidays", "range"),
    ("recordLegalEvent", "range"),
    ("recordLegalEvent", "required"),
    ("fileObjection", "required"),
    ("putOrganization", "required"),
    ("orderRecovery", "required"),
}


def at(body, pointer):
    """The value in a body that a JSON Pointer points to, or None."""
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        try:
            body = body[int(step)] if isinstance(body, list) else body[step]
        except (KeyError, IndexError, TypeError, ValueError):
            return None
    return body


@schemathesis.check
def forms_are_read(ctx, response, case):
    """A body that is right by its schema is refused by a rule, never for its form."""
    if not case.meta or not case.meta.generation.mode.is_positive or response.status_code != 422:
        return
    operation = case.operation.definition.raw["operationId"]
    for error in json.loads(response.content).get("errors", []):
        code = error["code"]
        if code == "required" and is_unseen(at(case.body, error["pointer"])):
            continue
        assert code not in FORMS or (operation, code) in EXCEPT, f"refused by its form: {error}"
