package dev.limbeck.render;

import dev.limbeck.check.Finding;
import dev.limbeck.problem.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict as the workflow commands that GitHub's runner reads in a job's log, one for each place of a finding. */
final class VerdictAnnotations {
    private final VerdictPage page;

    private VerdictAnnotations(VerdictPage page) {
        this.page = page;
    }

    static String of(VerdictPage page) {
        VerdictAnnotations annotations = new VerdictAnnotations(page);
        Stream<String> ours = page.verdict().findings().stream()
                .flatMap(finding -> annotations.of(finding, finding.severity().toString()));
        Stream<String> inherited =
                page.verdict().inherited().stream().flatMap(finding -> annotations.of(finding, "notice"));
        return Stream.concat(ours, inherited).collect(Collectors.joining("\n"));
    }

    private Stream<String> of(Finding finding, String level) {
        String title = "title=" + property(finding.rule().id() + " " + finding.rule());
        String message = "::" + data(finding.message() + "\n" + finding.remedy());
        List<Place> places = finding.places();
        return places.isEmpty()
                ? Stream.of("::" + level + " " + title + message)
                : places.stream().map(place -> "::" + level + " " + at(place) + "," + title + message);
    }

    private String at(Place place) {
        String file = "file=" + property(page.path(place.file()));
        return place.line() == 0 ? file : file + ",line=" + place.line();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
