SELECT flipr.names();
