do $$
declare
  one text;
begin
  for one in select definition from left_out loop
    execute one;
  end loop;
end $$;
drop table left_out;
