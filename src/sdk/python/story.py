"""The whole story with the Python client.

    src/sdk/run http://localhost:8080 python
"""

import json
import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

from demonstration import LOST, client, header, new_number, step
from openpatent import *
from openpatent.exceptions import ApiException

university, firm, agency, treasury = map(client, ["university", "firm", "agency", "treasury"])

patent = PatentRegistration(
    kind="INVENTION", title="一种甘蔗收割机的切割装置", abstract="切割刀盘高度自动调节。",
    inventors=["韦明"], owners=["12450300MB0A00026B"], ipc=["A01D 45/10"],
    filed_on=date(2020, 6, 19), granted_on=date(2022, 3, 4),
)
number = PatentsApi(university).put_patent(new_number(), patent).patent_number
estimate = ReferenceRoyalty(amount="40000.00", estimation="INDUSTRY_STATISTICS")
declaration = OfferDeclaration(
    patent_number=number, royalty=Royalty(method="FREE"), reference_royalty=estimate,
    minimum_term_months=12, maximum_term_months=60,
)
offer = OffersApi(university).publish_offer(declaration)
step("a patent and its offer are published", offer.status == OfferStatus.OPEN)

offers = OffersApi(client())
step("anybody finds the offer", offers.list_offers(q=number).items[0].id == offer.id)
page = offers.list_offers(limit=100, royalty_method="FREE")
seen = [one.id for one in page.items]
while page.next:
    page = offers.list_offers(limit=100, royalty_method="FREE", cursor=page.next)
    seen += [one.id for one in page.items]
step("a list is read to its end", offer.id in seen and len(seen) == len(set(seen)) > 100)

today = datetime.now(ZoneInfo("Asia/Shanghai")).date()
claim = LicenseClaim(
    offer_id=offer.id, starts_on=today, term_months=24, intended_use="试制样机", declared_unrelated=True
)
try:
    LicensesApi(client("firm", LOST)).claim_license(claim, idempotency_key=number)
    step("the answer to a claim is lost", False)
except Exception as lost:
    step("the answer to a claim is lost", not isinstance(lost, ApiException))
again = LicensesApi(firm).claim_license_with_http_info(claim, idempotency_key=number)
license = again.data
step("the same key gets the license", header(again, "Idempotency-Replayed") == "true")
try:
    LicensesApi(firm).claim_license(claim)
    step("another claim is refused", False)
except ApiException as refused:
    code = json.loads(refused.body)["code"]
    step("another claim is refused", code == "license-patent-licensee-excl")

statements = CompensationApi(university).get_compensation(license.id).items
program = next(one.program for one in statements if one.eligible)
step("the statement says who owes", len(statements) == len(license.compensation))
settlements = SettlementsApi(agency)
drafted = settlements.create_settlement(program, settlement_request=SettlementRequest(cut_off=today))
settlements.notice_settlement(drafted.id)
etag = header(settlements.get_settlement_with_http_info(drafted.id), "ETag")
approved = SettlementsApi(treasury).approve_settlement(drafted.id, if_match=etag)
step("the treasury approves what the agency settled", approved.status == SettlementStatus.APPROVED)
table = bytes(settlements.export_settlement_lines(settlement=drafted.id)).decode()
step("the lines come as a table", table.startswith("program,") and str(license.id) in table)

imports = ImportsApi(university)
rows = f"专利号,名称,发明人,权利人,申请日,授权日,分类号\n{new_number()},滴灌装置,韦明,12450300MB0A00026B,20200619,20220304,A01G25/02\n"
job = imports.start_import(rows.encode())
while not job.ended_at:
    time.sleep(0.2)
    job = imports.get_import(job.id)
step("a table is read in", job.status == ImportStatus.COMPLETED and job.stored == 1)
events = EventsApi(firm).list_events(subject=f"/v1/licenses/{license.id}").items
step("the claim is an event", events[0].type == "org.openpatent.license.claimed.v1")
