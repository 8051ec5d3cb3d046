package dev.limbeck.foreign;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Alembic says that revisions run, asked for in as few calls as it takes: one, and one more for each that fails. */
final class OfflineRuns {
    private final AlembicProject project;
    private final AlembicProgram program;
    private final Map<String, Revision> revisions;
    private final Map<Way, Map<RevisionId, OfflineSection>> found = new HashMap<>();
    private final Map<Way, Map<RevisionId, String>> failed = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> around = new LinkedHashSet<>();
    private boolean isAnswering;
    private boolean isAbsent;

    OfflineRuns(AlembicProject project, AlembicProgram program, RevisionGraph graph) {
        this.project = project;
        this.program = program;
        this.revisions = graph.revisions().stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        this.isAbsent = program.words().isEmpty();
    }

    /**
     * Asks for revisions.
     *
     * @param wanted in the order in which they are run
     * @throws AlembicFailed if it can be asked for none
     * @throws OtherDatabase if it writes SQL that is not PostgreSQL's
     */
    void ask(Way way, List<RevisionId> wanted) {
        for (RevisionId id : wanted) {
            String words = "";
            for (String range : way.ranges(revision(id))) {
                if (!isAbsent && !isSettled(way, id) && asked.add(way.word() + range)) {
                    words = run(way, range);
                }
            }
            if (!isSettled(way, id)) {
                failed(way).put(id, words);
            }
        }
    }

    private Revision revision(RevisionId id) {
        return Optional.ofNullable(revisions.get(id.value())).orElseThrow();
    }

    private boolean isSettled(Way way, RevisionId id) {
        return found(way).containsKey(id) || failed(way).containsKey(id);
    }

    private Map<RevisionId, OfflineSection> found(Way way) {
        return found.computeIfAbsent(way, each -> new LinkedHashMap<>());
    }

    private Map<RevisionId, String> failed(Way way) {
        return failed.computeIfAbsent(way, each -> new LinkedHashMap<>());
    }

    /** Returns the last words of a call. */
    private String run(Way way, String range) {
        program.watcher().accept(way.word() + " " + range);
        AlembicCall call = project.ask(program, List.of(way.word(), range, "--sql"));
        if (!call.isStarted() && program.demand() == AlembicProgram.Demand.IF_THERE) {
            isAbsent = true;
            return "";
        }
        OfflineScript script = OfflineScript.of(call.out(), way, revisions);
        if (!isAnswering && script.sections().isEmpty()) {
            throw new AlembicFailed(call, call.lastWords());
        }
        if (!isAnswering) {
            call.demandPostgres();
        }
        isAnswering = true;
        take(way, script, call);
        return call.end().isGood() ? "it writes nothing of it" : call.lastWords();
    }

    private void take(Way way, OfflineScript script, AlembicCall call) {
        for (OfflineSection section : script.sections()) {
            if (section.isWhole()) {
                found(way).putIfAbsent(section.id(), section);
            }
        }
        around.addAll(script.around());
        List<OfflineSection> sections = script.sections();
        if (!call.end().isGood() && !sections.isEmpty()) {
            OfflineSection last = sections.get(sections.size() - 1);
            if (!last.isWhole()) {
                failed(way).putIfAbsent(last.id(), call.lastWords());
            }
        }
    }

    /** Whether there is no program to ask. */
    boolean isAbsent() {
        return isAbsent;
    }

    /** What a revision runs; null where that is not known. */
    @Nullable
    OfflineSection section(Way way, RevisionId id) {
        return found(way).get(id);
    }

    /** What Alembic said last when it came to a revision. */
    String lastWords(Way way, RevisionId id) {
        return failed(way).getOrDefault(id, "");
    }

    /** What env.py runs around the revisions, in the order in which it was seen. */
    Set<String> around() {
        return around;
    }
}
