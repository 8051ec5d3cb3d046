DROP INDEX CONCURRENTLY flipr.name_index;
