-- Payments are made many at once, by the database; their ids are ordered by time like all others
-- (UUID version 7), so that a list goes on where it ended when new ones have come.
create function time_ordered_id(at timestamptz) returns uuid language sql volatile as $$
  select encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send(floor(extract(epoch from at) * 1000)::bigint) from 3)
          from 1 for 6),
        52, 1),
      53, 1),
    'hex')::uuid
$$;
