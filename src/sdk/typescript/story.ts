// The whole story with the TypeScript client.
//
//     src/sdk/run http://localhost:8080 typescript
import * as openpatent from 'openpatent-client';
import { as, lost, newNumber, step } from './demonstration';

async function story() {
  const [university, firm, agency] = await Promise.all(['university', 'firm', 'agency'].map((one) => as(one)));

  const patent = {
    kind: openpatent.PatentKind.Invention, title: '一种甘蔗收割机的切割装置', _abstract: '切割刀盘高度自动调节。',
    inventors: ['韦明'], owners: ['12450300MB0A00026B'], ipc: ['A01D 45/10'],
    filedOn: new Date('2020-06-19'), grantedOn: new Date('2022-03-04'),
  };
  const patents = new openpatent.PatentsApi(university);
  const { patentNumber } = await patents.putPatent({ patentNumber: newNumber(), patentRegistration: patent });
  const offerDeclaration = {
    patentNumber, royalty: { method: openpatent.RoyaltyMethod.Free }, minimumTermMonths: 12, maximumTermMonths: 60,
    referenceRoyalty: { amount: '40000.00', estimation: openpatent.Estimation.IndustryStatistics },
  };
  const offer = await new openpatent.OffersApi(university).publishOffer({ offerDeclaration });
  step('a patent and its offer are published', offer.status === openpatent.OfferStatus.Open);

  const offers = new openpatent.OffersApi(await as());
  step('anybody finds the offer', (await offers.listOffers({ q: patentNumber })).items[0].id === offer.id);
  const seen: string[] = [];
  let page: openpatent.PageOfOffers | undefined;
  do {
    page = await offers.listOffers({ limit: 100, royaltyMethod: 'FREE', cursor: page?.next });
    seen.push(...page.items.map((one) => one.id));
  } while (page.next);
  step('a list is read to its end', seen.includes(offer.id) && new Set(seen).size === seen.length);

  const today = new Date(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
  const licenseClaim = {
    offerId: offer.id, startsOn: today, termMonths: 24, intendedUse: '试制样机', declaredUnrelated: true,
  };
  const cut = new openpatent.LicensesApi(await as('firm', lost));
  const failure = await cut.claimLicense({ licenseClaim, idempotencyKey: patentNumber }).catch((error) => error);
  step('the answer to a claim is lost', failure instanceof openpatent.FetchError);
  const licenses = new openpatent.LicensesApi(firm);
  const again = await licenses.claimLicenseRaw({ licenseClaim, idempotencyKey: patentNumber });
  const license = await again.value();
  step('the same key gets the license', again.raw.headers.get('Idempotency-Replayed') === 'true');
  const refused = await licenses.claimLicense({ licenseClaim }).catch((error) => error);
  const problem = openpatent.ProblemFromJSON(await refused.response.json());
  step('another claim is refused', problem.code === 'license-patent-licensee-excl');

  const statements = (await new openpatent.CompensationApi(university).getCompensation({ id: license.id })).items;
  const program = statements.find((one) => one.eligible)!.program;
  step('the statement says who owes', statements.length === license.compensation.length);
  const settlements = new openpatent.SettlementsApi(agency);
  const drafted = await settlements.createSettlement({ code: program, settlementRequest: { cutOff: today } });
  await settlements.noticeSettlement({ id: drafted.id });
  const ifMatch = (await settlements.getSettlementRaw({ id: drafted.id })).raw.headers.get('ETag')!;
  const treasury = new openpatent.SettlementsApi(await as('treasury'));
  const approved = await treasury.approveSettlement({ id: drafted.id, ifMatch });
  step('the treasury approves what the agency settled', approved.status === openpatent.SettlementStatus.Approved);
  const table = await (await settlements.exportSettlementLines({ settlement: drafted.id })).text();
  step('the lines come as a table', table.startsWith('program,') && table.includes(license.id));

  const row = `${newNumber()},滴灌装置,韦明,12450300MB0A00026B,20200619,20220304,A01G25/02`;
  const file = new Blob([`专利号,名称,发明人,权利人,申请日,授权日,分类号\n${row}\n`], { type: 'text/csv' });
  const imports = new openpatent.ImportsApi(university);
  let job = await imports.startImport({ body: file });
  while (!job.endedAt) job = await imports.getImport({ id: job.id });
  step('a table is read in', job.status === openpatent.ImportStatus.Completed && job.stored === 1);
  const events = new openpatent.EventsApi(firm);
  const told = await events.listEvents({ subject: `/v1/licenses/${license.id}` });
  step('the claim is an event', told.items[0].type === 'org.openpatent.license.claimed.v1');
}

story();
