-- Awards that patents won, as the agency enters them; what was corrected is kept in correction.
create table patent_award (
  patent_number varchar(14) not null constraint patent_award_patent_number_fk references patent,
  award text not null constraint patent_award_award_check check (award = 'CHINA_PATENT_AWARD'),
  award_year integer not null
    constraint patent_award_award_year_check check (award_year between 1985 and 2999),
  grade text not null
    constraint patent_award_grade_check check (grade in ('GOLD', 'SILVER', 'EXCELLENCE')),
  source text not null,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  version integer not null,
  constraint patent_award_pkey primary key (patent_number, award, award_year)
);
create index patent_award_grade_idx on patent_award (award, grade, patent_number);
