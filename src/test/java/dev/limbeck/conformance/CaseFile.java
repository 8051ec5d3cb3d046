package dev.limbeck.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of questions with Alembic's answers: a line is one question, or a graph with many. */
final class CaseFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CaseFile() {}

    static List<Case> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(JSON::readTree).flatMap(CaseFile::cases).toList();
        }
    }

    private static Stream<Case> cases(JsonNode line) {
        JsonNode revisions = line.get("revisions");
        if (line.has("command")) {
            return Stream.of(Case.of(line.get("name").asString(), revisions, line));
        }
        String graph = line.get("graph").asString();
        List<Case> cases = new ArrayList<>(List.of(Case.of(graph + " #0", revisions, load(line))));
        for (JsonNode each : line.get("cases")) {
            cases.add(Case.of(graph + " #" + cases.size(), revisions, each));
        }
        return cases.stream();
    }

    private static JsonNode load(JsonNode line) {
        return JSON.createObjectNode().put("command", "load").set("expect", line.get("load"));
    }
}
