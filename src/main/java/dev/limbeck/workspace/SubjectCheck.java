package dev.limbeck.workspace;

import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.ledger.Standing;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.ChangeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at what can be judged beside the files of a project. */
final class SubjectCheck {
    private static final String NOWHERE =
            "The schema of the database is not compared: what it has run is none of the states that the revisions make."
                    + " Mend that first.";

    private final Project project;
    private final ProjectDatabase database;
    private final Consumer<String> notice;

    SubjectCheck(Project project, ProjectDatabase database, Consumer<String> notice) {
        this.project = project;
        this.database = database;
        this.notice = notice;
    }

    /** Returns what is wrong, subject by subject. */
    List<Finding> look(Set<CheckSubject> subjects) {
        List<Finding> findings = new ArrayList<>();
        boolean isDrift = subjects.contains(CheckSubject.DRIFT);
        if (subjects.contains(CheckSubject.DATABASE)) {
            Standing standing = database.standing();
            findings.addAll(DatabaseCheck.look(database.seen(), standing));
            isDrift = isDrift && isSomewhere(standing);
        }
        boolean isModel = subjects.contains(CheckSubject.MODEL);
        if (isDrift || isModel) {
            try (ScratchDatabases scratch = ScratchDatabases.open(project, notice)) {
                findings.addAll(isDrift ? drift(scratch) : List.of());
                findings.addAll(isModel ? model(scratch) : List.of());
            }
        }
        return findings;
    }

    private boolean isSomewhere(Standing standing) {
        boolean isSomewhere = standing.skipped().isEmpty()
                && standing.unknown().isEmpty()
                && standing.unfinished().isEmpty();
        if (!isSomewhere) {
            notice.accept(NOWHERE);
        }
        return isSomewhere;
    }

    private List<Finding> drift(ScratchDatabases scratch) {
        Words words =
                new Words("The database", "its revisions make", "limbeck diff --from current --to database --sql");
        return look(
                new SchemaState.AtRevisions(scratch, database.rows()),
                new SchemaState.Own(database),
                scratch,
                Rule.DATABASE_DRIFT,
                words);
    }

    private List<Finding> model(ScratchDatabases scratch) {
        Words words = new Words("The model", "the migrations make", "limbeck revision --autogenerate -m MESSAGE");
        SchemaStates states = new SchemaStates(project, scratch, database);
        return look(
                states.of(SchemaStates.MIGRATIONS, project.config().keys().url()),
                states.of(SchemaStates.MODEL, project.config().keys().url()),
                scratch,
                Rule.MODEL_DRIFT,
                words);
    }

    private List<Finding> look(SchemaState made, SchemaState other, ScratchDatabases scratch, Rule rule, Words words) {
        Report report = new Report(project.config().checks());
        new Diff(project, scratch, database, Set.of())
                .comparison(made, other)
                .findings()
                .forEach(finding -> report.add(rule, words.of(finding.change()), List.of(), words.remedy()));
        return report.findings();
    }

    /**
     * How a difference is told.
     *
     * @param other whose schema is another
     * @param made what is said of the schema that it is held against
     */
    private record Words(String other, String made, String remedy) {
        String of(Change change) {
            String what = change.element().toString();
            return switch (change.kind()) {
                case ADDED -> "%s has %s, which is not what %s".formatted(other, what, made);
                case REMOVED -> "%s lacks %s, which %s".formatted(other, what, made);
                case CHANGED ->
                    "%s has %s otherwise than %s it: %s".formatted(other, what, made, ChangeText.properties(change));
            };
        }
    }
}
