"""One call of each kind with the Python client that openapi-generator writes, made as anybody would
make it: a list, a thing created, a thing read and sent back, a file, a refusal.

    python3 src/sdk/python/first_steps.py http://localhost:8080
"""

import json
import sys
import urllib.parse
import urllib.request
from datetime import datetime
from zoneinfo import ZoneInfo

import openpatent
from openpatent.exceptions import ApiException

ADDRESS = sys.argv[1]


def client(user=None):
    configuration = openpatent.Configuration(host=ADDRESS)
    client = openpatent.ApiClient(configuration)
    if user:
        form = urllib.parse.urlencode({"user": user}).encode()
        with urllib.request.urlopen(ADDRESS + "/dev/token", form) as answer:
            token = json.load(answer)["access_token"]
        client.set_default_header("Authorization", "Bearer " + token)
    return client


# a list, and its next page
offers = openpatent.OffersApi(client())
first = offers.list_offers(limit=2, royalty_method="FREE")
second = offers.list_offers(limit=2, royalty_method="FREE", cursor=first.next)
assert len(first.items) == 2 and first.items[1].id != second.items[0].id

# created: 201
universitys = offers.list_offers(limit=200, royalty_method="FREE", licensor="12450300MB0A00026B")
offer = next(one for one in universitys.items if one.license_count == 0)
claim = openpatent.LicenseClaim(
    offer_id=offer.id,
    starts_on=datetime.now(ZoneInfo("Asia/Shanghai")).date(),
    term_months=12,
    intended_use="试制样机",
    declared_unrelated=True,
)
licenses = openpatent.LicensesApi(client("firm"))
created = licenses.claim_license_with_http_info(license_claim=claim, idempotency_key="first-steps")
assert created.status_code == 201 and created.data.compensation, created
assert licenses.claim_license(license_claim=claim, idempotency_key="first-steps").id == created.data.id

# read, changed and sent back
university = openpatent.PatentsApi(client("university"))
read = university.get_patent_with_http_info(offer.patent_number)
body = json.loads(read.raw_data) | {"advantages": "切割高度随垄面自动调节"}
changed = university.put_patent(
    read.data.patent_number, openpatent.PatentRegistration.from_dict(body), if_match=read.headers["ETag"]
)
assert changed.version == read.data.version + 1

# a file
lines = openpatent.SettlementsApi(client("agency")).export_settlement_lines()
assert bytes(lines).decode("utf-8").startswith("program,"), lines[:80]

# a refusal
try:
    licenses.get_license("01a20a35-0000-7000-8000-000000000000")
    raise AssertionError("found what does not exist")
except ApiException as refused:
    assert refused.status == 404 and json.loads(refused.body)["code"] == "not-found", refused

print("a list, a claim, an update, a file and a refusal: as expected")
