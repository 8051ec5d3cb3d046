package dev.limbeck.foreign;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change set that runs on PostgreSQL.
 *
 * @param log the file that it stands in
 * @param line where
 * @param comment what it says of itself; empty where it says nothing
 * @param tags what it calls the state that it leads to
 * @param downgrade null where nothing leads back
 */
record LiquibaseChangeSet(
        LiquibaseLog log,
        int line,
        String id,
        String author,
        LiquibaseSettings settings,
        String comment,
        List<String> tags,
        Script upgrade,
        @Nullable Script downgrade) {
    LiquibaseChangeSet {
        tags = List.copyOf(tags);
    }

    /** How Liquibase tells it from others. */
    String key() {
        String own = settings.text("logicalfilepath");
        return LiquibaseTable.key(author, id, own.isEmpty() ? log.keyPath() : own);
    }

    /** The name of its file without what it ends with, and its id. */
    String name() {
        return isWholeFile() ? stem(log.file()) : stem(log.file()) + "_" + id;
    }

    private boolean isWholeFile() {
        return author.equals(LiquibaseWalk.WHOLE_FILE);
    }

    /** What it is for: its comment, or else words of its id, or of the file with its SQL where the id has none. */
    String message() {
        if (!comment.isEmpty()) {
            return comment;
        }
        boolean hasWords = id.codePoints().anyMatch(Character::isLetter) && !isWholeFile();
        return Version.words((hasWords ? id : stem(upgrade.file())).replace('-', '_'));
    }

    private static String stem(SourceFile file) {
        return file.baseName().replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /** When it was written, by its id or the name of its file; empty where they do not tell. */
    String date() {
        return Stream.of(id, log.file().baseName().replaceFirst("^(\\d*).*", "$1"))
                .map(Version::date)
                .filter(date -> !date.isEmpty())
                .findFirst()
                .orElse("");
    }
}
