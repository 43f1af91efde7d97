-- The offers that exist get the numbers before those of new ones, the newest the highest. Apart from
-- the change of the table, so that readers do not wait for this.
update offer o set serial = old.serial
from (select id, 1 - row_number() over (order by id desc) as serial from offer where serial is null) old
where o.id = old.id;
create unique index offer_serial_key on offer (serial);
