package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.Requirement;
import dev.limbeck.script.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the headers of replaced revisions ask for, and how much of that the one that stands for them does. */
record SquashHeader(List<SquashMember> members, SquashForm form) {
    SquashHeader {
        members = List.copyOf(members);
    }

    /** Lines for the header of the new one. */
    List<String> lines() {
        List<String> versions = texts(SquashHeader::versions);
        List<String> confirmations = form == SquashForm.CONCATENATED
                ? texts(member -> member.demands().confirmations())
                : List.of();
        return new Requirement(
                        versions.size() == 1 ? versions.get(0) : "",
                        texts(member -> member.demands().extensions()),
                        confirmations)
                .lines();
    }

    private static List<Written> versions(SquashMember member) {
        return member.demands().postgres();
    }

    private List<String> texts(Function<SquashMember, List<Written>> values) {
        return members.stream()
                .map(values)
                .flatMap(Collection::stream)
                .map(Written::text)
                .distinct()
                .toList();
    }

    /** Sentences about what is left out. */
    List<String> leftOut() {
        List<String> notes = new ArrayList<>();
        tell(notes, "invariants", member -> !member.demands().invariants().isEmpty());
        tell(notes, "-- +verify", member -> member.body().verifyIfAny().isPresent());
        tell(notes, "time limits", member -> !member.demands().patience().isEmpty());
        if (texts(SquashHeader::versions).size() > 1) {
            tell(notes, "requires: postgres", member -> !versions(member).isEmpty());
        }
        if (form == SquashForm.SCHEMA) {
            tell(notes, "settings", member -> !member.demands().settings().isEmpty());
            tell(
                    notes,
                    "requires: confirm",
                    member -> !member.demands().confirmations().isEmpty());
        }
        return notes;
    }

    private void tell(List<String> notes, String what, Predicate<SquashMember> has) {
        List<RevisionId> ids = members.stream()
                .filter(has)
                .map(member -> member.revision().id())
                .toList();
        if (!ids.isEmpty()) {
            notes.add("Not taken along: `" + what + "` of "
                    + ids.stream().map(RevisionId::value).collect(Collectors.joining(", ")));
        }
    }
}
