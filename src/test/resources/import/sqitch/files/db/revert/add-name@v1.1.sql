DROP FUNCTION flipr.names();
