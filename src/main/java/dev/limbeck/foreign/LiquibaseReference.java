package dev.limbeck.foreign;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a change log names a file or a folder.
 *
 * @param given without what tells where Liquibase is to look for it
 * @param from the change log that names it
 * @param settings what else it says of it
 */
record LiquibaseReference(String given, LiquibaseLog from, LiquibaseSettings settings) {
    private static final Pattern PREFIX = Pattern.compile("(?:classpath\\*?:|file:)?/*(.*)");

    static LiquibaseReference of(LiquibaseSettings settings, LiquibaseLog from) {
        return new LiquibaseReference(plain(settings.text("file", "path")), from, settings);
    }

    /** Returns a path as Liquibase compares it. */
    static String plain(String path) {
        String slashed = path.replace('\\', '/');
        Matcher prefixed = PREFIX.matcher(slashed);
        return prefixed.matches() ? prefixed.group(1) : slashed;
    }

    boolean isRelative() {
        return settings.isOn("relativetochangelogfile");
    }

    /** The path by which Liquibase calls what it names. */
    String path() {
        if (!isRelative()) {
            return given;
        }
        String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
        return Path.of(folder + given).normalize().toString().replace('\\', '/');
    }

    /** The path of a file in the folder that is named, by where it lies. */
    String path(SourceFile file) {
        String folder = path().replaceFirst("/+$", "");
        String name = file.path().toString().replace('\\', '/');
        int at = folder.isEmpty() ? -1 : name.lastIndexOf("/" + folder + "/");
        return at < 0 ? file.name() : name.substring(at + 1);
    }

    /** Whether a file in the folder that is named is among those that are meant. */
    boolean takes(Path below) {
        int depth = below.getNameCount();
        String ending = settings.text("endswithfilter");
        return below.toString().endsWith(ending)
                && depth >= number("mindepth", 1)
                && depth <= number("maxdepth", Integer.MAX_VALUE);
    }

    private int number(String setting, int otherwise) {
        String text = settings.text(setting);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
