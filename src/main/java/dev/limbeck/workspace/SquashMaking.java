package dev.limbeck.workspace;

import dev.limbeck.database.InTransaction;
import dev.limbeck.database.Job.Binding;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.schema.Aspect;
import dev.limbeck.script.NewSections;
import dev.limbeck.script.NewSections.Together;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The way from a range to what stands for it. */
record SquashMaking(
        Draft draft,
        SquashRange range,
        List<SquashMember> members,
        ScratchDatabases scratch,
        ProjectDatabase database,
        Consumer<String> progress) {

    SquashReady ready(SquashForm wanted) {
        Diff there = Diff.ofAll(draft.project(), scratch, database, EnumSet.allOf(Aspect.class));
        Diff back = Diff.ofAll(draft.project(), scratch, database, Set.of(Aspect.OWNERS, Aspect.PRIVILEGES));
        progress.accept("Running what is replaced");
        SquashProof proof = SquashProof.of(draft, range, scratch, there, back);
        SquashSchema schema = new SquashSchema(range, members, there, scratch);
        List<String> notes = new ArrayList<>();
        if (wanted == SquashForm.SCHEMA) {
            progress.accept("Writing the schema");
            SquashSchema.Found found = schema.find(proof.fleeting());
            NewSections sections = new NewSections(
                    together(found.upgrade()), header(SquashForm.SCHEMA).lines(), found.upgrade(), null);
            progress.accept("Proving it");
            Optional<String> fault = found.obstacle().or(() -> proof.fault(sections));
            if (fault.isEmpty()) {
                return ready(SquashForm.SCHEMA, sections, schema.back(), proof, notes);
            }
            notes.add("Their statements stand one after another, as " + fault.get());
        }
        return concatenated(proof, notes);
    }

    private SquashReady concatenated(SquashProof proof, List<String> notes) {
        String upgrade = members.stream().map(SquashMember::upgradeText).collect(Collectors.joining("\n"));
        Together said = isLoose() ? Together.NOT : together(upgrade);
        List<String> header = header(SquashForm.CONCATENATED).lines();
        NewSections sections = new NewSections(said, header, upgrade, null);
        progress.accept("Proving their statements");
        Optional<String> fault = proof.fault(sections);
        if (fault.isPresent() && said != Together.NOT) {
            sections = new NewSections(Together.NOT, header, upgrade, null);
            fault = proof.fault(sections);
        }
        if (fault.isPresent()) {
            throw NotSquashable.unproven(range, fault.get());
        }
        return ready(SquashForm.CONCATENATED, sections, downgrades(), proof, notes);
    }

    private boolean isLoose() {
        return members.stream().anyMatch(member -> !member.body().isTransactional());
    }

    private Optional<String> downgrades() {
        if (irreversible().isPresent()) {
            return Optional.empty();
        }
        List<SquashMember> newestFirst = new ArrayList<>(members);
        Collections.reverse(newestFirst);
        return Optional.of(newestFirst.stream().map(SquashMember::downgradeText).collect(Collectors.joining("\n")));
    }

    /** What one of them cannot undo, nothing undoes. */
    private Optional<RevisionId> irreversible() {
        return members.stream()
                .filter(member -> member.body().downgradeIfAny().isEmpty())
                .map(member -> member.revision().id())
                .findFirst();
    }

    private SquashReady ready(
            SquashForm form, NewSections upgrade, Optional<String> downgrade, SquashProof proof, List<String> notes) {
        NewSections sections = upgrade;
        Optional<RevisionId> irreversible = irreversible();
        if (irreversible.isPresent()) {
            notes.add("It cannot be undone, as " + irreversible.get() + " cannot");
            List<String> header = new ArrayList<>(upgrade.header());
            header.add("irreversible: true");
            sections = upgrade.back(null, header);
        } else {
            progress.accept("Proving the way back");
            NewSections undone = upgrade.back(downgrade.orElse(null), upgrade.header());
            Optional<String> fault =
                    downgrade.isEmpty() ? Optional.of("no SQL is found that leads back") : proof.faultBack(undone);
            fault.ifPresent(why -> notes.add("It cannot be undone: " + why));
            sections = fault.isEmpty() ? undone : upgrade;
        }
        notes.addAll(header(form).leftOut());
        if (form == SquashForm.SCHEMA
                && range.below().isEmpty()
                && !proof.fleeting().isEmpty()) {
            notes.add("Rows that are others each time are written by what wrote them: "
                    + String.join(", ", proof.fleeting()));
        }
        return new SquashReady(draft, sections, range, form, notes);
    }

    private SquashHeader header(SquashForm form) {
        return new SquashHeader(members, form);
    }

    /** What only looks as if it could not run in a transaction is proven in one. */
    private static Together together(String upgrade) {
        List<Statement> statements = Statements.of(new SectionText("the squashed revision", 1, upgrade));
        boolean isPlain = InTransaction.obstacles(statements, Binding.TRANSACTION, Integer.MAX_VALUE)
                .isEmpty();
        return isPlain ? Together.UNSAID : Together.SAID;
    }
}
