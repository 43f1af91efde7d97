"""The document as clients are generated from it: the service refuses fields that it does not know, a
client must not, in the answers of a newer service. With `older` it is what a service one version older
would have said, which knows less: of the operations only those of the story, so that it is small, and
neither values nor fields that the story's answers have.

    python3 src/sdk/document.py openapi/openapi.json [older] > client.json
"""

import json
import sys

STORY = {
    "putPatent", "publishOffer", "listOffers", "claimLicense", "getCompensation", "createSettlement",
    "noticeSettlement", "getSettlement", "approveSettlement", "exportSettlementLines", "startImport",
    "getImport", "listEvents",
}  # fmt: skip
NEWER_VALUES = {"PatentStatus": "IN_FORCE", "RuleOutcome": "PASSED"}
NEWER_FIELDS = {"OfferView": "licenseCount", "Contact": "phone", "CloudEvent": "time"}


def lenient(part):
    if isinstance(part, dict):
        if part.get("additionalProperties") is False:
            del part["additionalProperties"]
        part = part.values()
    if not isinstance(part, str) and hasattr(part, "__iter__"):
        for one in part:
            lenient(one)


def references(part):
    return {one.split('"')[0] for one in json.dumps(part).split('"$ref": "#/components/')[1:]}


def with_the_story_alone(document):
    paths = {}
    for path, item in document["paths"].items():
        kept = {way: one for way, one in item.items() if one.get("operationId") in STORY}
        if kept:
            paths[path] = kept
    document["paths"] = paths
    known, found = set(), references(paths)
    while found - known:
        known |= found
        parts = [document["components"][one.split("/")[0]][one.split("/")[1]] for one in known]
        found = references(parts)
    for kind, parts in document["components"].items():
        if kind != "securitySchemes":
            document["components"][kind] = {name: parts[name] for name in parts if f"{kind}/{name}" in known}


def forget_what_is_newer(schemas):
    for name, value in NEWER_VALUES.items():
        schemas[name]["enum"].remove(value)
    for name, field in NEWER_FIELDS.items():
        del schemas[name]["properties"][field]
        schemas[name]["required"] = [one for one in schemas[name].get("required", []) if one != field]


with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
lenient(document)
if sys.argv[2:] == ["older"]:
    with_the_story_alone(document)
    forget_what_is_newer(document["components"]["schemas"])
json.dump(document, sys.stdout, ensure_ascii=False)
