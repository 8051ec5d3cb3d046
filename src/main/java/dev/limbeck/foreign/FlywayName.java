package dev.limbeck.foreign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Flyway takes a file for, by its name.
 *
 * @param version empty where the kind has none
 * @param title with underscores
 */
record FlywayName(Kind kind, String version, String title) {
    private static final Pattern MIGRATION =
            Pattern.compile("(?:([VUB])(\\d+(?:[._]\\d+)*)|(R))(?:__(.*?))?\\.(sql|java|kt|groovy|py|ps1|sh|bat|cmd)");
    private static final Pattern SETTINGS = Pattern.compile("[VUBR].*\\.sql\\.(conf|toml)");
    private static final Pattern CALLBACK =
            Pattern.compile("((?:before|after)[A-Z]\\w*?|createSchema)(?:__.*)?\\.(sql|java|kt|py|ps1|sh|bat|cmd)");
    private static final Pattern OF_A_RUN =
            Pattern.compile("createSchema|\\w+(?:Migrate|Connect|Versioned|Repeatables|Statement|Applied)\\w*");

    /** What there is. */
    enum Kind {
        VERSIONED,
        UNDO,
        BASELINE,
        REPEATABLE,
        /** Of the file that is called the same without its ending. */
        SETTINGS,
        /** Around each run, or each migration. */
        CALLBACK,
        /** Around something that is no run. */
        OTHER_CALLBACK,
        NONE
    }

    static FlywayName of(SourceFile file) {
        Matcher name = MIGRATION.matcher(file.baseName());
        if (name.matches()) {
            String version = name.group(2) == null ? "" : name.group(2);
            String title = name.group(4) == null ? "" : name.group(4);
            boolean isNamed = !version.isEmpty() || !title.isEmpty();
            return new FlywayName(isNamed ? kind(name) : Kind.NONE, version, title);
        }
        if (SETTINGS.matcher(file.baseName()).matches()) {
            return new FlywayName(Kind.SETTINGS, "", "");
        }
        Matcher callback = CALLBACK.matcher(file.baseName());
        if (callback.matches()) {
            boolean isOfARun = OF_A_RUN.matcher(callback.group(1)).matches();
            return new FlywayName(isOfARun ? Kind.CALLBACK : Kind.OTHER_CALLBACK, "", "");
        }
        return new FlywayName(Kind.NONE, "", "");
    }

    private static Kind kind(Matcher name) {
        return switch (name.group(3) == null ? name.group(1) : name.group(3)) {
            case "V" -> Kind.VERSIONED;
            case "U" -> Kind.UNDO;
            case "B" -> Kind.BASELINE;
            default -> Kind.REPEATABLE;
        };
    }

    boolean isMigration() {
        return kind == Kind.VERSIONED || kind == Kind.BASELINE || kind == Kind.REPEATABLE;
    }
}
