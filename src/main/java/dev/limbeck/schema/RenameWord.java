package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A renaming as it is typed: {@code package.title=name}, {@code public.package=bundle}. On the left stands the name that an
 * object or a column has, with the table before a column, with the schema or without it; on the right the name that it gets,
 * for which nothing before it is needed. Names stand as they are, or in double quotes.
 */
public record RenameWord(String text) {
    private static final Set<String> OBJECTS =
            Set.of("table", "foreign table", "view", "materialized view", "sequence", "type", "domain");

    /** Returns the word for a renaming. */
    public static RenameWord of(Renaming renaming) {
        Element before = renaming.before();
        String object = NamePattern.qualified(before.object());
        return new RenameWord((before.isPart() ? object + "." + quoted(before.name()) : object) + "="
                + quoted(renaming.after().name()));
    }

    private static String quoted(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether it names an object of a schema, and no column. */
    public boolean isOfObject(Snapshot schema) {
        return schema.elements().keySet().stream()
                .anyMatch(element -> !element.isPart() && isNamed(paths(element, List.of()), from(), element));
    }

    /**
     * Returns what it means.
     *
     * @param done what has been renamed before: the table of a column may be called as it was
     * @throws UnknownRename if it is not clear, or one of the two is not there
     */
    public Renaming in(Comparison comparison, List<Renaming> done) {
        List<String> from = from();
        List<String> to = SchemaText.names(text.substring(text.indexOf('=') + 1));
        if (from.isEmpty() || from.contains("") || to.contains("")) {
            throw UnknownRename.malformed(text);
        }
        List<Element> named = comparison.before().elements().keySet().stream()
                .filter(element -> isNamed(paths(element, done), from, element))
                .toList();
        if (named.size() != 1) {
            throw named.isEmpty() ? UnknownRename.ofNothing(text, from) : UnknownRename.ofSeveral(text, named);
        }
        return renaming(named.get(0), to.get(to.size() - 1), comparison);
    }

    /** Nothing where there is no sign. */
    private List<String> from() {
        int sign = text.indexOf('=');
        return sign < 0 ? List.of() : SchemaText.names(text.substring(0, sign));
    }

    private static boolean isNamed(Stream<List<String>> paths, List<String> words, Element element) {
        int fewest = element.isPart() ? 2 : 1;
        return words.size() >= fewest
                && paths.anyMatch(path -> words.size() <= path.size()
                        && path.subList(path.size() - words.size(), path.size()).equals(words));
    }

    /** The schema, the object, and of a column itself; none where it cannot be renamed. */
    private static Stream<List<String>> paths(Element element, List<Renaming> done) {
        boolean isColumn = element.kind().equals("column") && isTable(element.object());
        if (!isColumn && (element.isPart() || !OBJECTS.contains(element.kind()))) {
            return Stream.empty();
        }
        Stream<String> former = done.stream()
                .filter(each -> isColumn && each.after().object().equals(element.object()))
                .map(each -> each.before().object());
        return Stream.concat(Stream.of(element.object()), former).map(object -> {
            List<String> path = new ArrayList<>(SchemaText.names(NamePattern.qualified(object)));
            if (isColumn) {
                path.add(element.name());
            }
            return path;
        });
    }

    private static boolean isTable(String object) {
        return object.startsWith("table ") || object.startsWith("foreign table ");
    }

    private Renaming renaming(Element before, String name, Comparison comparison) {
        Stream<Element> all = comparison.after().elements().keySet().stream();
        Element after = all.filter(element -> isAt(before, element, name))
                .findFirst()
                .orElseThrow(() -> UnknownRename.toNothing(text, before, name));
        if (comparison.before().elements().containsKey(after)) {
            throw UnknownRename.taken(text, after);
        }
        return new Renaming(before, after);
    }

    private static boolean isAt(Element before, Element after, String name) {
        return after.kind().equals(before.kind())
                && after.name().equals(name)
                && (before.isPart()
                        ? after.object().equals(before.object())
                        : SchemaText.tableOf(after.object()).equals(SchemaText.tableOf(before.object())));
    }
}
