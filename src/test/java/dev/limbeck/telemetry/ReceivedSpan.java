package dev.limbeck.telemetry;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A span as a collector gets it. */
public record ReceivedSpan(
        String trace,
        String id,
        String parent,
        String name,
        boolean isClient,
        long start,
        long end,
        Map<String, String> attributes,
        String error,
        String service) {

    static ReceivedSpan of(ProtocolBuffer span, String service) {
        return new ReceivedSpan(
                span.hex(1),
                span.hex(2),
                span.hex(4),
                span.text(5),
                span.value(6) == 3,
                span.value(7),
                span.value(8),
                attributes(span, 9),
                span.messages(15)
                        .filter(status -> status.value(3) == 2)
                        .map(status -> status.text(2))
                        .findFirst()
                        .orElse(""),
                service);
    }

    static Map<String, String> attributes(ProtocolBuffer owner, int field) {
        Map<String, String> attributes = new TreeMap<>();
        owner.messages(field)
                .forEach(entry -> attributes.put(
                        entry.text(1),
                        entry.messages(2).map(ReceivedSpan::value).findFirst().orElse("")));
        return attributes;
    }

    private static String value(ProtocolBuffer any) {
        if (any.has(1)) {
            return any.text(1);
        }
        return any.has(5)
                ? any.messages(5)
                        .flatMap(list -> list.messages(1))
                        .map(ReceivedSpan::value)
                        .collect(Collectors.joining(",", "[", "]"))
                : Long.toString(any.value(3));
    }
}
