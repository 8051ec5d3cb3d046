package dev.limbeck.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.check.Verdict;
import dev.limbeck.problem.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A verdict as a log of SARIF 2.1.0, with the rules that were looked at and what they are for. */
final class VerdictSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private final VerdictPage page;

    private VerdictSarif(VerdictPage page) {
        this.page = page;
    }

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, String columnKind, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, List<Descriptor> rules) {}

    private record Descriptor(
            String id,
            String name,
            Message shortDescription,
            Message fullDescription,
            Message help,
            Configuration defaultConfiguration) {}

    private record Configuration(String level) {}

    private record Message(String text) {}

    /** {@code baselineState} only where there is something to compare with. */
    private record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            @JsonInclude(Include.NON_EMPTY) List<Related> relatedLocations,
            @JsonInclude(Include.NON_NULL) @Nullable String baselineState) {}

    private record Location(PhysicalLocation physicalLocation) {}

    private record Related(int id, PhysicalLocation physicalLocation) {}

    private record PhysicalLocation(
            ArtifactLocation artifactLocation,
            @JsonInclude(Include.NON_NULL) @Nullable Region region) {}

    private record ArtifactLocation(String uri, String uriBaseId) {}

    private record Region(int startLine) {}

    static String of(VerdictPage page) {
        return new VerdictSarif(page).document();
    }

    private String document() {
        Verdict verdict = page.verdict();
        List<Rule> rules = verdict.rules();
        Driver driver = new Driver(
                "limbeck",
                page.version(),
                rules.stream().map(VerdictSarif::descriptor).toList());
        List<Result> results = new ArrayList<>();
        String fresh = verdict.subject().isEmpty() ? null : "new";
        verdict.findings().forEach(each -> results.add(result(each, rules, fresh)));
        verdict.inherited().forEach(each -> results.add(result(each, rules, "unchanged")));
        return Json.of(new Log(SCHEMA, "2.1.0", List.of(new Run(new Tool(driver), "unicodeCodePoints", results))));
    }

    private static Descriptor descriptor(Rule rule) {
        return new Descriptor(
                rule.id(),
                rule.toString(),
                new Message(rule.title()),
                new Message(rule.title() + "."),
                new Message(rule.help()),
                new Configuration(rule.severity().toString()));
    }

    private Result result(Finding finding, List<Rule> rules, @Nullable String baseline) {
        List<Place> places = finding.places();
        return new Result(
                finding.rule().id(),
                rules.indexOf(finding.rule()),
                finding.severity().toString(),
                new Message(finding.message() + "\n" + finding.remedy()),
                places.stream()
                        .limit(1)
                        .map(place -> new Location(physical(place)))
                        .toList(),
                IntStream.range(1, Math.max(1, places.size()))
                        .mapToObj(id -> new Related(id, physical(places.get(id))))
                        .toList(),
                baseline);
    }

    private PhysicalLocation physical(Place place) {
        return new PhysicalLocation(
                new ArtifactLocation(uri(page.path(place.file())), "%SRCROOT%"),
                place.line() == 0 ? null : new Region(place.line()));
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException notAPath) {
            throw new IllegalArgumentException(path, notAPath);
        }
    }
}
