-- Pieces of files are kept for minutes; to compress them took longer than to write them, and of a
-- workbook, which is compressed already, gained nothing.
alter table import_content alter bytes set storage external;
