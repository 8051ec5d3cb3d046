package dev.limbeck.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A report of tests, as servers read it.
 *
 * @param name of all of them together
 * @param cases in their order
 * @param printed what the tests printed, as it were
 */
public record JunitReport(String name, Instant at, List<JunitCase> cases, String printed) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    public JunitReport {
        cases = List.copyOf(cases);
    }

    /** Returns the document, without a line break behind it. */
    public String document() {
        List<String> lines = new ArrayList<>();
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<testsuites>");
        lines.add(
                ("  <testsuite name=\"%s\" package=\"limbeck\" id=\"0\" timestamp=\"%s\" hostname=\"localhost\" tests=\"%d\""
                                + " failures=\"%d\" errors=\"%d\"%s time=\"%s\">")
                        .formatted(
                                escaped(name),
                                WHEN.format(at),
                                cases.size(),
                                count(JunitCase.Kind.FAILURE),
                                count(JunitCase.Kind.ERROR),
                                skipped(),
                                seconds(cases.stream().map(JunitCase::time).reduce(Duration.ZERO, Duration::plus))));
        lines.add("    <properties/>");
        cases.forEach(each -> add(each, lines));
        lines.add("    <system-out>" + escaped(printed) + "</system-out>");
        lines.add("    <system-err/>");
        lines.add("  </testsuite>");
        lines.add("</testsuites>");
        return String.join("\n", lines);
    }

    private long count(JunitCase.Kind kind) {
        return cases.stream().filter(each -> each.is(kind)).count();
    }

    /** An attribute that not every schema knows. */
    private String skipped() {
        long skipped = count(JunitCase.Kind.SKIPPED);
        return skipped == 0 ? "" : " skipped=\"%d\"".formatted(skipped);
    }

    private static void add(JunitCase test, List<String> lines) {
        String start = "    <testcase classname=\"%s\" name=\"%s\" time=\"%s\""
                .formatted(escaped(test.classname()), escaped(test.name()), seconds(test.time()));
        JunitCase.Remark remark = test.remark();
        if (remark == null) {
            lines.add(start + "/>");
            return;
        }
        lines.add(start + ">");
        lines.add(element(remark));
        lines.add("    </testcase>");
    }

    private static String element(JunitCase.Remark remark) {
        String element = remark.kind().element();
        return remark.kind() == JunitCase.Kind.SKIPPED
                ? "      <skipped message=\"%s\"/>".formatted(escaped(remark.type() + ": " + remark.message()))
                : "      <%1$s type=\"%2$s\" message=\"%3$s\">%4$s</%1$s>"
                        .formatted(element, escaped(remark.type()), escaped(remark.message()), escaped(remark.text()));
    }

    private static String seconds(Duration time) {
        return time.isZero() ? "0" : String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    /** What XML has no way to spell is replaced. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
