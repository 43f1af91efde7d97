-- Banks and guarantors are organizations of a kind of their own [GB 32100-2015]: they report loans, hold
-- pledges and are paid interest subsidies.
alter table organization
  drop constraint organization_kind_check,
  add constraint organization_kind_check check (
    kind in ('UNIVERSITY', 'RESEARCH_INSTITUTE') and left(credit_code, 2) in ('12', '52')
    or kind = 'FIRM' and left(credit_code, 2) in ('91', '93')
    or kind = 'SOLE_TRADER' and left(credit_code, 2) = '92'
    or kind = 'FINANCIAL_INSTITUTION' and left(credit_code, 2) = '91'
    or kind = 'AGENCY' and left(credit_code, 2) = '11');
