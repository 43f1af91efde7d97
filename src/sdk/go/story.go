// The whole story with the Go client.
//
//	src/sdk/run http://localhost:8080 go
package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	openpatent "github.com/openpatent/openpatent-go"
)

func main() {
	ctx := context.Background()
	university, firm, agency := as("university", address), as("firm", address), as("agency", address)

	patent := openpatent.NewPatentRegistration(openpatent.PATENTKIND_INVENTION, "一种甘蔗收割机的切割装置",
		"切割刀盘高度自动调节。", []string{"韦明"}, []string{"12450300MB0A00026B"}, "2020-06-19", "2022-03-04")
	patent.SetIpc([]string{"A01D 45/10"})
	registered := got(university.PatentsAPI.PutPatent(ctx, newNumber()).PatentRegistration(*patent).Execute())
	royalty := openpatent.NewRoyalty(openpatent.ROYALTYMETHOD_FREE)
	declaration := openpatent.NewOfferDeclaration(registered.PatentNumber, *royalty, 12, 60)
	declaration.SetReferenceRoyalty(*openpatent.NewReferenceRoyalty("40000.00", openpatent.ESTIMATION_INDUSTRY_STATISTICS))
	offer := got(university.OffersAPI.PublishOffer(ctx).OfferDeclaration(*declaration).Execute())
	step("a patent and its offer are published", offer.Status == openpatent.OFFERSTATUS_OPEN)

	offers := as("", address).OffersAPI
	found := got(offers.ListOffers(ctx).Q(registered.PatentNumber).Execute())
	step("anybody finds the offer", found.Items[0].Id == offer.Id)
	seen, items := map[string]bool{}, 0
	for list, more := offers.ListOffers(ctx).Limit(100).RoyaltyMethod(openpatent.ROYALTYMETHOD_FREE), true; more; {
		page := got(list.Execute())
		for _, one := range page.Items {
			seen[one.Id], items = true, items+1
		}
		list, more = list.Cursor(page.GetNext()), page.HasNext()
	}
	step("a list is read to its end", seen[offer.Id] && len(seen) == items && items > 100)

	today := time.Now().In(time.FixedZone("Asia/Shanghai", 8*3600)).Format(time.DateOnly)
	claim := openpatent.NewLicenseClaim(offer.Id, today, 24, "试制样机", true)
	cut := as("firm", lost).LicensesAPI.ClaimLicense(ctx).LicenseClaim(*claim)
	_, answer, err := cut.IdempotencyKey(registered.PatentNumber).Execute()
	step("the answer to a claim is lost", err != nil && answer == nil)
	claims := firm.LicensesAPI.ClaimLicense(ctx).LicenseClaim(*claim)
	license, answer, err := claims.IdempotencyKey(registered.PatentNumber).Execute()
	must(err)
	step("the same key gets the license", answer.Header.Get("Idempotency-Replayed") == "true")
	_, _, err = claims.Execute()
	refused := err.(*openpatent.GenericOpenAPIError).Model().(openpatent.Problem)
	step("another claim is refused", refused.Code == "license-patent-licensee-excl")

	statements := got(university.CompensationAPI.GetCompensation(ctx, license.Id).Execute()).Items
	step("the statement says who owes", statements[0].Eligible && len(statements) == len(license.Compensation))
	request := openpatent.NewSettlementRequest(today)
	settle := agency.SettlementsAPI.CreateSettlement(ctx, statements[0].Program).SettlementRequest(*request)
	settlement := got(settle.Execute()).Id
	got(agency.SettlementsAPI.NoticeSettlement(ctx, settlement).Execute())
	_, answer, err = agency.SettlementsAPI.GetSettlement(ctx, settlement).Execute()
	must(err)
	approval := as("treasury", address).SettlementsAPI.ApproveSettlement(ctx, settlement)
	approved := got(approval.IfMatch(answer.Header.Get("ETag")).Execute())
	step("the treasury approves what the agency settled", approved.Status == openpatent.SETTLEMENTSTATUS_APPROVED)
	file := got(agency.SettlementsAPI.ExportSettlementLines(ctx).Settlement(settlement).Execute())
	table, err := io.ReadAll(file)
	must(err)
	step("the lines come as a table", strings.Contains(string(table), license.Id))

	rows := "专利号,名称,发明人,权利人,申请日,授权日,分类号\n%s,滴灌装置,韦明,12450300MB0A00026B,20200619,20220304,A01G25/02\n"
	job := got(university.ImportsAPI.StartImport(ctx).Body(fileOf(fmt.Sprintf(rows, newNumber()))).Execute())
	for !job.HasEndedAt() {
		job = got(university.ImportsAPI.GetImport(ctx, job.Id).Execute())
	}
	step("a table is read in", job.Status == openpatent.IMPORTSTATUS_COMPLETED && job.Stored == 1)
	told := got(firm.EventsAPI.ListEvents(ctx).Subject("/v1/licenses/" + license.Id).Execute())
	step("the claim is an event", told.Items[0].Type == "org.openpatent.license.claimed.v1")
}
