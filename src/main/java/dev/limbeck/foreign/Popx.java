package dev.limbeck.foreign;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * soda, and its heir popx: {@code 20200101000000_title.up.sql}, {@code .postgres.up.sql} in its place where there is
 * one, {@code .autocommit.} outside of a transaction, and variants for other databases.
 */
final class Popx implements Tool {
    private static final AppliedTable TABLE =
            new AppliedTable("schema_migration", List.of("version"), "version", Popx::applied);
    private static final int FORMER = 14;

    /** As its own parser has it. */
    private static final Pattern NAME = Pattern.compile(
            "(\\d+)_([^.]+)(?:\\.(?!autocommit\\.)([a-z0-9]+))?(\\.autocommit)?\\.(up|down)\\.(sql|fizz)");

    private static final Set<String> OURS = Set.of("postgres", "postgresql", "pg", "psql");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]*}}");

    @Override
    public String name() {
        return "popx";
    }

    @Override
    public boolean hasPairs() {
        return true;
    }

    @Override
    public boolean recognises(Source source) {
        return source.has(Popx::isMarked);
    }

    /** Whether no other tool would have a file of such a name. */
    static boolean isMarked(SourceFile file) {
        Matcher name = NAME.matcher(file.baseName());
        return name.matches()
                && (name.group(3) != null
                        || name.group(4) != null
                        || name.group(6).equals("fizz"));
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        Set<String> special = special(source);
        PairFiles pairs = new PairFiles(Comparator.naturalOrder());
        for (SourceFile file : source.files()) {
            Matcher name = NAME.matcher(file.baseName());
            if (!name.matches()) {
                pairs.remark(Remark.left(file, Stray.what(file)));
            } else if (name.group(3) != null && !OURS.contains(name.group(3))) {
                pairs.remark(Remark.left(file, "is for another database than PostgreSQL"));
            } else if (name.group(3) == null && special.contains(slot(name))) {
                pairs.remark(Remark.left(file, "has a variant for PostgreSQL, which is taken"));
            } else {
                take(file, name, pairs);
            }
        }
        return pairs.history(name(), version -> version);
    }

    private static void take(SourceFile file, Matcher name, PairFiles pairs) {
        if (name.group(6).equals("fizz")) {
            pairs.put(name.group(1), name.group(2), name.group(5), Script.missing(file, "is written in fizz"));
            return;
        }
        pairs.put(name.group(1), name.group(2), name.group(5), file);
        if (name.group(4) != null) {
            pairs.unbind(name.group(1));
        }
        nameTemplates(file, pairs);
    }

    private static void nameTemplates(SourceFile file, PairFiles pairs) {
        Matcher template = TEMPLATE.matcher(file.text());
        if (template.find()) {
            pairs.remark(Remark.missing(
                    Lines.place(Script.of(file), template.start()),
                    "has a template, which popx fills in and Limbeck does not",
                    "Write into the revision what it comes to."));
        }
    }

    private static Set<String> special(Source source) {
        Set<String> special = new HashSet<>();
        for (SourceFile file : source.files()) {
            Matcher name = NAME.matcher(file.baseName());
            if (name.matches() && name.group(3) != null && OURS.contains(name.group(3))) {
                special.add(slot(name));
            }
        }
        return special;
    }

    private static String slot(Matcher name) {
        return name.group(1) + "." + name.group(5);
    }

    @Override
    public AppliedTable appliedTable() {
        return TABLE;
    }

    /** A row for each version; what was applied before versions grew to 20 digits has its first 14 alone. */
    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Set<String> noted = new TreeSet<>();
        rows.forEach(row -> noted.add(row.get(0)));
        Set<String> applied = new TreeSet<>(noted);
        migrations.stream()
                .map(Migration::key)
                .filter(key -> key.length() > FORMER && noted.contains(key.substring(0, FORMER)))
                .forEach(key -> {
                    applied.add(key);
                    applied.remove(key.substring(0, FORMER));
                });
        return applied;
    }
}
