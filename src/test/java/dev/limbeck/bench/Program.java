package dev.limbeck.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What applies a {@link RunProject} to a database. */
enum Program {
    LIMBECK {
        @Override
        List<String> command(URI database) {
            return List.of(Path.of("limbeck").toAbsolutePath().toString(), "upgrade", "head");
        }
    },
    /** The same statements, with the change of the version row, and no look at what is applied. */
    PSQL {
        @Override
        List<String> command(URI database) {
            return List.of("psql", "-qX", database.toString(), "-f", "transactions.sql");
        }
    },
    ALEMBIC {
        @Override
        List<String> command(URI database) {
            return List.of("alembic", "upgrade", "head");
        }
    },
    FLYWAY {
        @Override
        List<String> command(URI database) {
            return List.of(
                    "flyway",
                    "-url=jdbc:postgresql://" + database.getAuthority().replaceFirst(".*@", "") + database.getPath(),
                    "-user=" + database.getUserInfo(),
                    "-locations=filesystem:flyway",
                    "migrate");
        }
    };

    /** The command line, for the folder of the project. */
    abstract List<String> command(URI database);
}
