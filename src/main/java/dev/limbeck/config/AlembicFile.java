package dev.limbeck.config;

import java.util.Optional;

/** A file that Alembic is configured by. */
interface AlembicFile {

    /**
     * Returns what it says for a key; empty where it says nothing.
     *
     * @throws BadValue if the value is of a type that Alembic knows no use for, or names a variable that is not there
     */
    Optional<Setting> setting(String key);
}
