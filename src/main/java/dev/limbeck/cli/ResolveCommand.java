package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.render.RevisionJson;
import dev.limbeck.target.Targets;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code resolve}. */
@Command(
        name = "resolve",
        description = "Print which revisions words mean.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class ResolveCommand extends BaseCommand {
    @Parameters(
            paramLabel = "WORD",
            arity = "1..*",
            converter = WordConverter.class,
            description = "A target, or a range.")
    private List<String> words = List.of();

    /** A word with what it means, in load order; a range newest first; nothing for base. */
    private record Meaning(String word, List<RevisionId> revisions) {}

    /** The result as JSON. */
    record Document(String command, List<WordDocument> words) {}

    /** What one word means, as JSON. */
    record WordDocument(String word, List<RevisionJson> revisions) {}

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        List<Meaning> meanings;
        try (ProjectDatabase database = databaseOf(project)) {
            Targets targets = project.targets(database::rows);
            meanings = words.stream()
                    .map(word -> meaning(word, targets, project.graph()))
                    .toList();
        }
        if (isJson()) {
            print(document(meanings, project));
        } else {
            int width = words.stream().mapToInt(String::length).max().orElse(0);
            meanings.forEach(each -> print(each, project.graph(), width));
        }
        return Exit.DONE;
    }

    private static Meaning meaning(String word, Targets targets, RevisionGraph graph) {
        return new Meaning(word, word.contains(":") ? graph.newestFirst(targets.range(word)) : targets.revisions(word));
    }

    private static Document document(List<Meaning> meanings, Project project) {
        return new Document(
                "resolve",
                meanings.stream()
                        .map(each -> new WordDocument(
                                each.word(), RevisionJson.of(project.graph(), each.revisions(), project.root())))
                        .toList());
    }

    private void print(Meaning meaning, RevisionGraph graph, int width) {
        String word = meaning.word() + " ".repeat(width - meaning.word().length() + 2);
        if (meaning.revisions().isEmpty()) {
            print(word + "<base>");
        }
        GraphText text = new GraphText(graph, List.of());
        for (RevisionId id : meaning.revisions()) {
            Revision revision = graph.get(id);
            print(word + text.headLine(id) + (revision.summary().isEmpty() ? "" : ", " + revision.summary()));
            word = " ".repeat(width + 2);
        }
    }
}
