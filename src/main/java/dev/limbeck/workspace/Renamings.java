package dev.limbeck.workspace;

import dev.limbeck.ddl.RenamingSql;
import dev.limbeck.ddl.Trial;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Lookalikes;
import dev.limbeck.schema.RenameWord;
import dev.limbeck.schema.Renaming;
import dev.limbeck.schema.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what has another name in one schema than in another, so that it is neither dropped nor made anew. */
final class Renamings {
    private static final Snapshot NOTHING = new Snapshot(Collections.emptySortedMap());

    private final Diff diff;
    private final SchemaState from;
    private final SchemaState to;
    private final List<Renaming> found = new ArrayList<>();

    private Renamings(Diff diff, SchemaState from, SchemaState to) {
        this.diff = diff;
        this.from = from;
        this.to = to;
    }

    /**
     * Returns them in the order in which they are done.
     *
     * @param words those that are known; the table of a column is called as it was, or as it will be
     * @param inquiry is asked of the others, each once
     * @throws dev.limbeck.schema.UnknownRename if a word is not clear
     * @throws NotRenamed if the server does not take one
     */
    static List<Renaming> of(Diff diff, SchemaState from, SchemaState to, List<RenameWord> words, Inquiry inquiry) {
        Renamings renamings = new Renamings(diff, from, to);
        renamings.take(words);
        renamings.ask(inquiry);
        renamings.takeCertain();
        return List.copyOf(renamings.found);
    }

    /** The statements of renamings, in their order. */
    static List<String> statements(List<Renaming> renamings) {
        return renamings.stream().map(RenamingSql::of).toList();
    }

    /** The way back. */
    static List<Renaming> reversed(List<Renaming> renamings) {
        List<Renaming> back =
                new ArrayList<>(renamings.stream().map(Renaming::reversed).toList());
        Collections.reverse(back);
        return back;
    }

    private SchemaState renamed() {
        return found.isEmpty() ? from : new SchemaState.Altered(from, statements(found));
    }

    private Comparison comparison() {
        return diff.comparison(renamed(), to);
    }

    /** Objects first: then each column has the table that it will have. */
    private void take(List<RenameWord> words) {
        Snapshot schema = words.isEmpty() ? NOTHING : comparison().before();
        Map<Boolean, List<RenameWord>> byKind =
                words.stream().collect(Collectors.partitioningBy(word -> word.isOfObject(schema)));
        Stream.of(true, false)
                .flatMap(isOfObject -> byKind.getOrDefault(isOfObject, List.of()).stream())
                .forEach(this::take);
    }

    private void take(RenameWord word) {
        Renaming renaming = word.in(comparison(), found);
        Trial trial = tried(List.of(renaming));
        if (!trial.refused().isEmpty()) {
            throw new NotRenamed(word, trial.refused().get(0));
        }
        found.add(renaming);
    }

    private void ask(Inquiry inquiry) {
        Set<Renaming> asked = new HashSet<>();
        Optional<Renaming> next;
        do {
            next = Lookalikes.questionable(comparison()).stream()
                    .filter(asked::add)
                    .filter(inquiry::isRenaming)
                    .findFirst();
            next.ifPresent(found::add);
        } while (next.isPresent());
    }

    /** The name may be that of something that goes only later. */
    private void takeCertain() {
        List<Renaming> certain = Lookalikes.certain(comparison());
        List<String> taken = tried(certain).done();
        certain.stream()
                .filter(renaming -> taken.contains(RenamingSql.of(renaming)))
                .forEach(found::add);
    }

    private Trial tried(List<Renaming> next) {
        if (next.isEmpty()) {
            return new Trial(List.of(), List.of());
        }
        try (ScratchDatabase copy = renamed().copy().orElseThrow()) {
            List<List<String>> ways = statements(next).stream().map(List::of).toList();
            return copy.database().ground().run(ways, any -> false);
        }
    }
}
