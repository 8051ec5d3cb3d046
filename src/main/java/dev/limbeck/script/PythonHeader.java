package dev.limbeck.script;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a Python revision declares, in Limbeck's words. */
final class PythonHeader {
    /** Alembic's first versions knew a revision by the name of its file. */
    private static final Pattern ID_IN_NAME = Pattern.compile("([a-f0-9]+)\\.py");

    /** Below the message of a docstring Alembic's template repeats what the code says. */
    private static final Pattern REPETITION = Pattern.compile("\n\n\\s*Revision ID:.*", Pattern.DOTALL);

    private static final Pattern CREATE_DATE = Pattern.compile("(?md)^[ \t]*Create Date:[ \t]*(.*?)[ \t]*$");

    private final PythonModule module;

    PythonHeader(PythonModule module) {
        this.module = module;
    }

    /**
     * Returns what the file declares.
     *
     * @throws NotLiteral if something of it cannot be known without executing the file
     * @throws NotARevision if it has no id, or says nothing of a parent
     * @throws BadRevisionId if an id in it cannot be one
     */
    Revision revision() {
        RevisionId id = id();
        if (module.binding(PythonModule.DOWN_REVISION).isEmpty()) {
            throw NotARevision.withoutParent(Place.of(file(), Math.max(1, line(PythonModule.REVISION))));
        }
        List<RevisionId> parents = texts(PythonModule.DOWN_REVISION).stream()
                .map(parent -> BadRevisionId.read(parent, () -> place(PythonModule.DOWN_REVISION)))
                .distinct()
                .toList();
        String docstring = docstring();
        Matcher date = CREATE_DATE.matcher(docstring);
        return new Revision(
                        id,
                        parents,
                        texts(PythonModule.DEPENDS_ON),
                        texts(PythonModule.BRANCH_LABELS),
                        REPETITION.matcher(docstring).replaceFirst("").strip(),
                        date.find() ? date.group(1) : "",
                        origin())
                .described(docstring);
    }

    private RevisionId id() {
        Optional<PythonLiteral> value = module.value(PythonModule.REVISION);
        if (value.isEmpty()) {
            Path name = module.source().file().getFileName();
            Matcher named = ID_IN_NAME.matcher(String.valueOf(name));
            if (!named.matches()) {
                throw NotARevision.withoutId(Place.of(file(), 1));
            }
            return new RevisionId(named.group(1));
        }
        Place place = place(PythonModule.REVISION);
        if (value.get().shape() != PythonLiteral.Shape.TEXT) {
            throw NotLiteral.oneText(PythonModule.REVISION, place);
        }
        return BadRevisionId.read(value.get().texts().get(0), () -> place);
    }

    private List<String> texts(String name) {
        return module.value(name).map(PythonLiteral::texts).orElse(List.of());
    }

    /** All of it, as Alembic shows it; empty where there is none. */
    private String docstring() {
        PythonSource source = module.source();
        return module.docstring().stream()
                .map(token -> PythonString.value(source.decoded(token.start(), token.end()))
                        .orElseThrow(() -> NotLiteral.docstring(source.place(token.start()))))
                .collect(Collectors.joining())
                .strip();
    }

    private Place place(String name) {
        return module.source().place(module.binding(name).orElseThrow().start());
    }

    private Origin origin() {
        return new Origin(
                file(),
                line(PythonModule.REVISION),
                line(PythonModule.DOWN_REVISION),
                line(PythonModule.DEPENDS_ON),
                line(PythonModule.BRANCH_LABELS));
    }

    private int line(String name) {
        return module.binding(name)
                .map(binding -> module.source().line(binding.at()))
                .orElse(0);
    }

    private String file() {
        return module.source().file().toString();
    }
}
