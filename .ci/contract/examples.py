"""Every reading operation, with the keys that the document shows as examples, against the started
demonstration: one of its users who may finds something.

    python3 .ci/contract/examples.py openapi/openapi.json http://localhost:8080
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request

DOCUMENT, ADDRESS = sys.argv[1:]
USERS = {
    "licensor": ["university", "institute"],
    "licensee": ["firm", "sole-trader"],
    "bank": ["bank", "guarantor"],
    "agency": ["agency"],
    "city": ["city"],
    "treasury": ["treasury"],
    "auditor": ["auditor"],
}

with open(DOCUMENT, encoding="utf-8") as file:
    document = json.load(file)


def token(user):
    form = urllib.parse.urlencode({"user": user}).encode()
    with urllib.request.urlopen(ADDRESS + "/dev/token", form) as answer:
        return json.load(answer)["access_token"]


TOKENS = {user: token(user) for users in USERS.values() for user in users}


def example(parameter):
    schema = parameter["schema"]
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return parameter.get("example", schema.get("example"))


def status(path, user):
    headers = {"Authorization": "Bearer " + TOKENS[user]} if user else {}
    try:
        with urllib.request.urlopen(urllib.request.Request(ADDRESS + path, headers=headers)) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def answers(path, operation):
    """What each user who may gets; nobody needs a token for what is for anyone."""
    values = {}
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            values[parameter["name"]] = urllib.parse.quote(str(example(parameter)), safe="")
    users = [user for role in operation["x-roles"] for user in USERS[role]] or [None]
    return {user: status(path.format(**values), user) for user in users}


failed = 0
operations = [(path, item["get"]) for path, item in document["paths"].items() if "get" in item]
for path, operation in operations:
    got = answers(path, operation)
    if not any(200 <= one < 300 for one in got.values()):
        failed += 1
        print(f"{operation['operationId']}: {path} {got}")
print(f"{len(operations) - failed} of {len(operations)} examples find something")
sys.exit(failed > 0)
