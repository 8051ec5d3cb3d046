package dev.limbeck.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.database.Address;
import dev.limbeck.database.Database;
import dev.limbeck.database.ServerUrl;
import dev.limbeck.problem.Key;
import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.Map;

/**
 * A database that is emptied and filled again and again: to make one for each of some hundred schemas would take minutes.
 *
 * @param empty what it holds when it is empty
 */
record TestGround(Database database, Snapshot empty) implements AutoCloseable {
    private static final String CLEANING = """
            DO $$
            DECLARE
                gone record;
            BEGIN
                FOR gone IN
                    SELECT format('DROP EVENT TRIGGER %I', evtname) AS sql FROM pg_event_trigger
                    UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
                    UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER %I CASCADE', fdwname) FROM pg_foreign_data_wrapper
                    UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
                    UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
                        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                LOOP
                    EXECUTE gone.sql;
                END LOOP;
                CREATE SCHEMA public AUTHORIZATION pg_database_owner;
                GRANT USAGE ON SCHEMA public TO PUBLIC;
                COMMENT ON SCHEMA public IS 'standard public schema';
            END
            $$
            """;

    /** Connects to an empty database. */
    static TestGround at(String url) {
        ServerUrl server = ServerUrl.of(new Address(url, null, null, new Key("url", "alembic.yaml")), Map.of());
        Database database = Database.connect(server, "alembic_version", null);
        TestGround ground = new TestGround(database, database.catalog().schema());
        ground.run("SET synchronous_commit = off");
        return ground;
    }

    /** Empties it, and runs statements. */
    void fill(String sql) {
        run(CLEANING);
        assertThat(database.catalog().schema()).isEqualTo(empty);
        run(sql);
    }

    void run(String sql) {
        assertThat(database.ground().run(List.of(List.of(sql)), any -> true).refused())
                .as(sql)
                .isEmpty();
    }

    @Override
    public void close() {
        database.close();
    }
}
