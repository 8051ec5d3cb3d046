package dev.limbeck.conformance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What Alembic answered, in the words of {@link OurAnswer}. Of a stamp only the rows it leaves: Alembic takes away one
 * by one what we take away at once.
 */
final class AlembicsAnswer {

    /** The problems of ours that say the same as an exception of Alembic's. */
    private static final Map<String, Set<String>> PROBLEMS = Map.of(
            "CommandError", Set.of("NotAHead"),
            "CycleDetected", Set.of("RevisionCycle"),
            "DependencyCycleDetected", Set.of("RevisionCycle"),
            "DependencyLoopDetected", Set.of("SelfReference"),
            "LoopDetected", Set.of("SelfReference"),
            "MultipleHeads", Set.of("MultipleHeads"),
            "RangeNotAncestorError", Set.of("NotBelow", "NotInLine"),
            "ResolutionError", Set.of("NotOnBranch", "UnknownRevision"),
            "RevisionError", Set.of("AmbiguousWalk", "BadRevisionId", "DuplicateLabel", "OutOfReach", "Overlap"));

    private AlembicsAnswer() {}

    /** Returns every answer of ours that agrees with Alembic's; none where Alembic broke down. */
    static Set<String> to(Case asked) {
        JsonNode question = asked.question();
        Stream<JsonNode> answers = Stream.concat(
                Stream.of(question.get("expect")), question.path("alternatives").valueStream());
        return answers.flatMap(answer -> of(asked, answer)).collect(toUnmodifiableSet());
    }

    private static Stream<String> of(Case asked, JsonNode answer) {
        if (answer.has("unhandled")) {
            return Stream.of();
        }
        return answer.has("error")
                ? PROBLEMS.get(answer.get("error").asString()).stream()
                : Stream.of(text(asked.command(), answer));
    }

    private static String text(String command, JsonNode answer) {
        return switch (command) {
            case "upgrade", "downgrade", "applySteps" -> steps(answer);
            case "stamp" -> rows(answer.get("finalHeads"));
            case "load" -> graph(answer);
            case "revision" -> created(answer.get("created"));
            case "iterate" -> ids(answer.get("revisions"));
            case "resolveOne", "currentHead" -> ids(answer.get("revision"));
            default -> sorted(answer.get("revisions"));
        };
    }

    private static String steps(JsonNode answer) {
        return answer.get("steps")
                .valueStream()
                .map(step -> sign(step) + step.get("revision").asString() + " " + rows(step.get("headsAfter")))
                .collect(joining("; "));
    }

    private static String sign(JsonNode step) {
        return step.get("direction").asString().equals("up") ? "+" : "-";
    }

    private static String rows(JsonNode ids) {
        return "{" + Case.texts(ids).stream().sorted().collect(joining(",")) + "}";
    }

    private static String ids(JsonNode ids) {
        return String.join(" ", Case.texts(ids));
    }

    private static String sorted(JsonNode ids) {
        return Case.texts(ids).stream().sorted().collect(joining(" "));
    }

    private static String graph(JsonNode answer) {
        return List.of("heads", "effectiveHeads", "bases", "effectiveBases").stream()
                        .map(key -> sorted(answer.get(key)))
                        .collect(joining(" | "))
                + answer.get("info").properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> "; " + each.getKey() + " " + revision(each.getValue()))
                        .collect(joining());
    }

    private static String revision(JsonNode info) {
        return "(" + sorted(info.get("branchLabels")) + ")"
                + (info.get("isBranchPoint").asBoolean() ? " branchpoint" : "")
                + (info.get("isMergePoint").asBoolean() ? " mergepoint" : "")
                + " <- " + sorted(info.get("normalizedDown"));
    }

    private static String created(JsonNode revision) {
        return revision.get("revision").asString() + " <- " + ids(revision.get("downRevision")) + " ["
                + ids(revision.get("dependsOn")) + "] (" + ids(revision.get("branchLabels")) + ")";
    }
}
