-- Protection from 29 February ends on 28 February where the last year has no 29th [CC 202]; it was
-- kept as ending a day earlier.
update patent set protected_until = protected_until + 1, version = version + 1
where to_char(filed_on, 'MMDD') = '0229' and to_char(protected_until, 'MMDD') = '0227';
