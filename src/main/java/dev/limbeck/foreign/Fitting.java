package dev.limbeck.foreign;

import dev.limbeck.problem.Problem;
import dev.limbeck.script.Body;
import dev.limbeck.script.NewSections.Together;
import dev.limbeck.sql.Checksum;
import dev.limbeck.sql.LoneCommand;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import dev.limbeck.sql.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fits the SQL of migrations into revisions: what runs is the same, and what cannot run is named. */
final class Fitting {
    private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::kind)
            .thenComparing(remark -> remark.place().file())
            .thenComparing(remark -> remark.place().line())
            .thenComparing(Remark::what);

    private final List<Remark> remarks;

    private Fitting(List<Remark> remarks) {
        this.remarks = remarks;
    }

    static ForeignHistory of(ForeignHistory history) {
        Fitting fitting = new Fitting(new ArrayList<>(history.remarks()));
        List<Migration> fitted = history.migrations().stream()
                .map(migration -> migration.with(fitting.fit(migration.scripts())))
                .toList();
        return new ForeignHistory(
                history.tool(),
                fitted,
                fitting.remarks.stream().distinct().sorted(ORDER).toList());
    }

    private Scripts fit(Scripts scripts) {
        scripts.all().filter(Script::isMissing).forEach(this::nameMissing);
        Together together = together(scripts);
        return new Scripts(
                fit(scripts.upgrade(), together),
                scripts.downgrade() == null ? null : fit(scripts.downgrade(), together),
                scripts.verify() == null ? null : fit(scripts.verify(), together),
                together);
    }

    private void nameMissing(Script script) {
        remarks.add(Remark.unwritten(script.place(), script.missing()));
    }

    private Together together(Scripts scripts) {
        boolean isUnbound = scripts.together() == Together.NOT
                || scripts.all().anyMatch(script -> isUnbound(statements(script).orElse(List.of())));
        if (isUnbound && scripts.together() == Together.UNSAID) {
            remarks.add(Remark.changed(
                    scripts.upgrade().place(), "runs outside of a transaction: its header says `transaction: false`"));
        }
        return isUnbound ? Together.NOT : scripts.together();
    }

    private static boolean isUnbound(List<Statement> statements) {
        boolean isRefused = statements.stream().anyMatch(Fitting::isRefusedInTransaction);
        return isRefused || (OwnTransaction.isIn(statements) && !OwnTransaction.isAround(statements));
    }

    private static boolean isRefusedInTransaction(Statement statement) {
        return LoneCommand.of(statement).filter(LoneCommand::isRefused).isPresent();
    }

    /** What cannot be split is refused by a run too; that is named when the script is fitted. */
    private static Optional<List<Statement>> statements(Script script) {
        try {
            return Optional.of(Statements.of(script.section()));
        } catch (Problem unclear) {
            return Optional.empty();
        }
    }

    private Script fit(Script script, Together together) {
        if (script.isMissing()) {
            return script;
        }
        List<Statement> statements;
        try {
            statements = Statements.of(script.section());
            if (together == Together.NOT) {
                Unit.of(statements);
            }
        } catch (Problem refused) {
            remarks.add(Remark.refused(script, refused));
            return unmarked(script);
        }
        if (together != Together.NOT && OwnTransaction.isAround(statements)) {
            remarks.add(Remark.changed(
                    Lines.place(script, statements.get(0).start().offset()),
                    "begins and ends a transaction: both are comments now, since a revision runs in one anyway"));
            return unmarked(script.with(OwnTransaction.takenOut(script.text(), statements)));
        }
        return unmarked(script);
    }

    /** What would open a section of a revision must not. */
    private Script unmarked(Script script) {
        if (script.text().lines().noneMatch(Body::readsAsMarker)) {
            return script;
        }
        String text = Lines.of(script.text()).stream()
                .map(line -> Body.readsAsMarker(line) ? line.replaceFirst("--", "--|") : line)
                .collect(Collectors.joining());
        Script changed = script.with(text);
        if (!Checksum.of(changed.section()).equals(Checksum.of(script.section()))) {
            remarks.add(Remark.missing(
                    script.place(),
                    "has a line within quotes or data that would open a section of a revision",
                    "Write what it does into the revision that stands for it, in other words."));
            return Script.missing(script.file(), "has a line that would open a section");
        }
        remarks.add(Remark.changed(
                script.place(), "has a comment that would open a section of a revision: it begins with --| now"));
        return changed;
    }
}
