package dev.limbeck.conformance;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One question that Alembic was asked, with its answer.
 *
 * @param rows what the version table held
 * @param targets the words asked about; empty for none
 * @param question the whole of it, for what only some commands have
 */
record Case(String name, List<Revision> revisions, List<RevisionId> rows, List<String> targets, JsonNode question) {

    static Case of(String name, JsonNode revisions, JsonNode question) {
        return new Case(
                name,
                revisions.valueStream().map(Case::revision).toList(),
                texts(question.path("currentHeads")).stream()
                        .map(RevisionId::new)
                        .distinct()
                        .toList(),
                texts(question.path("target")),
                question);
    }

    private static Revision revision(JsonNode node) {
        return new Revision(
                new RevisionId(node.get("revision").asString()),
                texts(node.get("downRevision")).stream().map(RevisionId::new).toList(),
                texts(node.get("dependsOn")),
                texts(node.get("branchLabels")),
                "",
                "",
                Origin.of("versions/" + node.get("revision").asString() + ".sql"));
    }

    String command() {
        return question.get("command").asString();
    }

    /** The one word asked about; base where none was named. */
    String target() {
        return words().get(0);
    }

    /** The words asked about; base where none was named. */
    List<String> words() {
        return targets.isEmpty() ? List.of("base") : targets;
    }

    List<String> lower() {
        return texts(question.path("lower"));
    }

    boolean is(String option) {
        return question.path("options").path(option).asBoolean(false);
    }

    List<String> option(String name) {
        return texts(question.path("options").path(name));
    }

    /** Whether a command of ours asks it too: none but upgrade and downgrade walks between several ends. */
    boolean isOurs() {
        boolean isWithinRun = is("implicitBase") || is("selectForDowngrade");
        return !command().equals("iterate") || isWithinRun || (targets.size() <= 1 && lower().size() <= 1);
    }

    /** What is asked, in one line. */
    String title() {
        List<String> words = new ArrayList<>(List.of(command()));
        words.addAll(targets);
        if (!lower().isEmpty()) {
            words.add("down to " + String.join(" ", lower()));
        }
        if (!rows.isEmpty()) {
            words.add("from " + RevisionId.join(rows));
        }
        return name + " (" + String.join(" ", words) + ")";
    }

    /** A text, several, or null for none. */
    static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        return node.isString() ? List.of(node.asString()) : List.of();
    }
}
