package dev.limbeck.ddl;

import dev.limbeck.schema.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A statement, and what whoever reads it has to know before it runs.
 *
 * @param marks lines, the destructive ones first; none where there is nothing to look at
 * @param statement without a semicolon behind it; empty where the marks belong to no single statement
 */
public record Marked(List<String> marks, String statement) {
    public Marked {
        marks = List.copyOf(marks);
    }

    /**
     * Marks statements by what is known of the changes that they make. Nothing that wants to be looked at is left out: what
     * no single statement does comes first, without one.
     */
    public static List<Marked> of(List<String> statements, List<Finding> findings) {
        List<Mark> left = new ArrayList<>(
                findings.stream().map(Mark::of).flatMap(Collection::stream).toList());
        List<Marked> marked = new ArrayList<>();
        for (String statement : statements) {
            List<Mark> here = left.stream().filter(mark -> mark.isOf(statement)).toList();
            left.removeAll(here);
            List<String> marks = new ArrayList<>(texts(here));
            Mark.ofStatement(statement).ifPresent(marks::add);
            marked.add(new Marked(marks, statement));
        }
        if (!left.isEmpty()) {
            marked.add(0, new Marked(texts(left), ""));
        }
        return List.copyOf(marked);
    }

    private static List<String> texts(List<Mark> marks) {
        return marks.stream().map(Mark::text).sorted().toList();
    }
}
