package org.openpatent.demo;

import java.util.List;
import java.util.Set;
import org.openpatent.party.organization.Contact;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Division;
import org.openpatent.party.organization.Industry;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeInputs;
import org.openpatent.platform.value.Role;

/** The people of the demonstration and the organizations they belong to; all made up. */
public enum DemoUser {
  UNIVERSITY(
      "university",
      "12450300MB0A00026B",
      "漓江理工大学",
      OrganizationKind.UNIVERSITY,
      "450300",
      null,
      Role.LICENSOR),
  INSTITUTE(
      "institute",
      "12450000MB0A000181",
      "广西应用技术研究院（演示）",
      OrganizationKind.RESEARCH_INSTITUTE,
      "450100",
      null,
      Role.LICENSOR),
  FIRM(
      "firm",
      "91450100MA0A00110U",
      "南宁青禾农机有限公司",
      OrganizationKind.FIRM,
      "450100",
      new SizeInputs(Industry.INDUSTRY, 60, 1_500L, 2_000L, 2025),
      Role.LICENSEE),
  FIRM_LARGE(
      "firm-large",
      "91450200MA0A00129X",
      "柳州龙城重工股份有限公司",
      OrganizationKind.FIRM,
      "450200",
      new SizeInputs(Industry.INDUSTRY, 5_200, 860_000L, 1_200_000L, 2025),
      Role.LICENSEE),
  FIRM_OUTSIDE(
      "firm-outside",
      "91440300MA0A00153F",
      "深圳海芯科技有限公司",
      OrganizationKind.FIRM,
      "440300",
      new SizeInputs(Industry.SOFTWARE, 40, 900L, 700L, 2025),
      Role.LICENSEE),
  SOLE_TRADER(
      "sole-trader",
      "92450100MA0A001611",
      "南宁市青秀区老韦五金店",
      OrganizationKind.SOLE_TRADER,
      "450100",
      null,
      Role.LICENSEE),
  BANK(
      "bank",
      "91450000MA0B00011N",
      "广西山湾银行（演示）",
      OrganizationKind.FINANCIAL_INSTITUTION,
      "450100",
      null,
      Role.BANK),
  GUARANTOR(
      "guarantor",
      "91450100MA0B000220",
      "南宁科创融资担保有限公司（演示）",
      OrganizationKind.FINANCIAL_INSTITUTION,
      "450100",
      null,
      Role.BANK),
  AGENCY(
      "agency",
      "11450000MB0A00040E",
      "广西知识产权局（演示）",
      OrganizationKind.AGENCY,
      "450000",
      null,
      Role.AGENCY),
  CITY(
      "city",
      "11450100MB0A00081T",
      "南宁市知识产权局（演示）",
      OrganizationKind.AGENCY,
      "450100",
      null,
      Role.CITY),
  CITY_OTHER(
      "city-other",
      "11450300MB0A000929",
      "桂林市知识产权局（演示）",
      OrganizationKind.AGENCY,
      "450300",
      null,
      Role.CITY),
  TREASURY(
      "treasury",
      "11450000MB0A00051J",
      "广西财政厅（演示）",
      OrganizationKind.AGENCY,
      "450000",
      null,
      Role.TREASURY),
  TREASURY_DEPUTY(
      "treasury-deputy",
      "11450000MB0A00051J",
      "广西财政厅（演示）",
      OrganizationKind.AGENCY,
      "450000",
      null,
      Role.TREASURY,
      Role.AGENCY),
  AUDITOR(
      "auditor",
      "11450000MB0A000676",
      "广西审计厅（演示）",
      OrganizationKind.AGENCY,
      "450000",
      null,
      Role.AUDITOR);

  public final String user;
  public final CreditCode code;
  public final Set<String> roles;
  private final Organization.Facts facts;

  DemoUser(
      String user,
      String code,
      String name,
      OrganizationKind kind,
      String division,
      SizeInputs size,
      String... roles) {
    this.user = user;
    this.code = CreditCode.parse(code);
    this.roles = Set.copyOf(List.of(roles));
    this.facts =
        new Organization.Facts(
            name,
            kind,
            Division.parse(division),
            null,
            new Contact("技术转移联系人", user + "@example.org", "0771-5550100"),
            size);
  }

  public Organization.Facts facts() {
    return facts;
  }
}
