package dev.limbeck.foreign;

import java.util.List;
import java.util.stream.Stream;

/** The tools whose migrations can be read. */
public final class Tools {
    /** In the order in which they are listed. */
    public static final List<Tool> ALL = List.of(
            new Alembic(),
            new Dbmate(),
            new Diesel(),
            new Flyway(),
            new GolangMigrate(),
            new Goose(),
            new Liquibase(),
            new Popx(),
            new Sqitch(),
            new SqlalchemyMigrate(),
            new Sqlx());

    /** The word for any tool that has a pair of SQL for each migration. */
    public static final String PAIRS = "pairs";

    private Tools() {}

    /** Returns the words for tools. */
    public static List<String> words() {
        return Stream.concat(ALL.stream().map(Tool::name), Stream.of(PAIRS))
                .sorted()
                .toList();
    }

    /**
     * Returns the tool whose migrations lie somewhere.
     *
     * @param word one of {@link #words}; empty where it is to be found out
     * @throws NotRecognised if the files may be of none, or of several
     */
    public static Tool of(String word, Source source) {
        List<Tool> named = ALL.stream().filter(tool -> tool.name().equals(word)).toList();
        if (!named.isEmpty()) {
            return named.get(0);
        }
        List<Tool> found = ALL.stream()
                .filter(tool -> word.isEmpty() || tool.hasPairs())
                .filter(tool -> tool.recognises(source))
                .toList();
        if (found.size() != 1) {
            throw new NotRecognised(found.stream().map(Tool::name).toList());
        }
        return found.get(0);
    }

    /**
     * Reads what revisions the migrations become.
     *
     * @throws dev.limbeck.problem.Problem if a file cannot be read, or two are the same migration
     */
    public static ForeignHistory read(Tool tool, Source source, Terms terms) {
        return Fitting.of(tool.read(source, terms));
    }
}
