package dev.limbeck.ddl;

import dev.limbeck.schema.Element;
import dev.limbeck.schema.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Indexes that are dropped and made anew as they were: where the type of a column changes, the server itself rebuilds them. */
final class Rebuilt {
    private static final Pattern DROP = Pattern.compile("DROP INDEX (" + SqlName.QUALIFIED + ")");
    private static final Pattern CREATE =
            Pattern.compile("CREATE (?:UNIQUE )?INDEX (" + SqlName.ONE + ") ON (?:ONLY )?(" + SqlName.QUALIFIED + ") ");

    private final Snapshot before;
    private final Snapshot after;

    Rebuilt(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the statements without those that drop such indexes and make them. */
    List<String> leftAlone(List<String> statements) {
        Set<String> dropped =
                statements.stream().flatMap(each -> dropped(each).stream()).collect(Collectors.toSet());
        Set<String> remade = statements.stream()
                .flatMap(each -> remade(each).stream())
                .filter(dropped::contains)
                .collect(Collectors.toSet());
        return statements.stream()
                .filter(each -> dropped(each)
                        .or(() -> remade(each))
                        .filter(remade::contains)
                        .isEmpty())
                .toList();
    }

    private static Optional<String> dropped(String statement) {
        Matcher drop = DROP.matcher(statement);
        return drop.matches() ? Optional.of(drop.group(1)) : Optional.empty();
    }

    /** An index lies in the schema of its table. */
    private Optional<String> remade(String statement) {
        Matcher create = CREATE.matcher(statement);
        if (!create.lookingAt()) {
            return Optional.empty();
        }
        Element index = new Element("table " + create.group(2), "index", SqlName.plain(create.group(1)));
        boolean isSame = before.elements().containsKey(index)
                && before.of(index).equals(after.elements().get(index));
        return isSame ? Optional.of(SqlName.schema(create.group(2)) + "." + create.group(1)) : Optional.empty();
    }
}
