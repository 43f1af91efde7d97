-- The licenses of a patent are found by the index of patent and licensee; a patent has few enough of
-- them to be put in order after reading. Every claim had to write the other index, too.
drop index license_patent_number_idx;
