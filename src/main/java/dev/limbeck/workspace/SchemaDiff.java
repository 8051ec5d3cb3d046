package dev.limbeck.workspace;

import dev.limbeck.ddl.Refused;
import dev.limbeck.ddl.SqlLayout;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Finding;
import java.util.List;
import java.util.Optional;

/**
 * In what two schemas differ.
 *
 * @param findings sorted by element; empty where they do not
 * @param way the SQL from the one to the other; empty where it was not asked for
 */
public record SchemaDiff(List<Finding> findings, Optional<Way> way) {
    public SchemaDiff {
        findings = List.copyOf(findings);
    }

    /** Returns the findings but those of elements that are left as they are. */
    List<Finding> findingsWithout(List<Change> left) {
        return findings.stream()
                .filter(finding -> left.stream()
                        .noneMatch(change ->
                                change.element().equals(finding.change().element())))
                .toList();
    }

    /**
     * The SQL from one schema to another, as it was run on a copy of the first.
     *
     * @param statements in their order; none where there is nothing that could be done
     * @param left in what what they led to still differs; empty where they do all of it
     * @param refused what the server refused, where something is left
     * @param unproven in what the copy differed from the first schema itself, so that nothing is known of the SQL there;
     *     empty for a schema that is written down
     */
    public record Way(List<String> statements, List<Change> left, List<Refused> refused, List<Change> unproven) {
        /** That between schemas that do not differ. */
        public static final Way NONE = new Way(List.of(), List.of(), List.of(), List.of());

        public Way {
            statements = List.copyOf(statements);
            left = List.copyOf(left);
            refused = List.copyOf(refused);
            unproven = List.copyOf(unproven);
        }

        /** Returns it as a script. */
        public String sql() {
            StringBuilder sql = new StringBuilder();
            statements.forEach(statement -> sql.append(SqlLayout.of(statement)).append("\n"));
            return sql.toString();
        }
    }
}
