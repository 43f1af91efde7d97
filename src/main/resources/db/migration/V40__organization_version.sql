-- Compensation asks whether the facts that a license was granted on were verified, so the facts of an
-- organization are kept version by version, with who stated and who verified each, and a license
-- keeps the versions that its captured facts came from. What is stored already becomes version 1;
-- licenses of before keep no version, because nobody can tell any more which facts were theirs.
alter table organization
  add facts_version integer not null default 1,
  add check_waived_reason text,
  add changed_by text,
  add changed_for text,
  add changed_at timestamptz,
  add verified_by text,
  add verified_for text;

create table organization_version (
  credit_code varchar(18) not null
    constraint organization_version_credit_code_fk references organization,
  facts_version integer not null
    constraint organization_version_facts_version_check check (facts_version > 0),
  name text not null,
  kind text not null,
  division varchar(6) not null,
  parent_credit_code varchar(18),
  industry text,
  employees integer,
  revenue10k bigint,
  assets10k bigint,
  size_year integer,
  changed_by text,
  changed_for text,
  changed_at timestamptz,
  verified_by text,
  verified_for text,
  verified_at timestamptz,
  constraint organization_version_pkey primary key (credit_code, facts_version)
);
insert into organization_version (credit_code, facts_version, name, kind, division,
    parent_credit_code, industry, employees, revenue10k, assets10k, size_year, verified_at)
  select credit_code, 1, name, kind, division,
    parent_credit_code, industry, employees, revenue10k, assets10k, size_year, verified_at
  from organization;

alter table license
  add licensor_version integer,
  add licensee_version integer,
  add constraint license_licensor_version_fk
    foreign key (licensor_code, licensor_version) references organization_version,
  add constraint license_licensee_version_fk
    foreign key (licensee_code, licensee_version) references organization_version;

alter table payout_account
  add changed_by text,
  add changed_for text,
  add changed_at timestamptz,
  add verified_by text,
  add verified_for text;
