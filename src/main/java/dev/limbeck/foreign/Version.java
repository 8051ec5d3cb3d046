package dev.limbeck.foreign;

import dev.limbeck.graph.RevisionId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** What the names of migrations tell. */
final class Version {
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private Version() {}

    /** Returns the id of a name: the name itself, {@code _} for what no id may hold. */
    static RevisionId id(String name) {
        String id = name.codePoints()
                .mapToObj(Character::toString)
                .map(each -> RevisionId.forbiddenIn(each).isEmpty() ? each : "_")
                .collect(Collectors.joining());
        return new RevisionId(RevisionId.isReserved(id) ? "_" + id : id);
    }

    /** Whether a name may be a branch label. */
    static boolean isLabel(String name) {
        return RevisionId.isGood(name.replaceAll("(?<!^)[+-]", ""));
    }

    /** Returns the words of a name. */
    static String words(String name) {
        return name.replaceAll("[_\\s]+", " ").strip();
    }

    /**
     * Returns the moment that digits name, as a header has it: {@code yyyyMMddHHmmss}, what there is of it from the day on,
     * or seconds since 1970; empty where they name none.
     */
    static String date(String digits) {
        try {
            return digits.matches("1\\d{9}")
                    ? Instant.ofEpochSecond(Long.parseLong(digits)).toString()
                    : written(digits);
        } catch (DateTimeException noDate) {
            return "";
        }
    }

    private static String written(String digits) {
        if (!digits.matches("\\d{8}|\\d{10}|\\d{12}|\\d{14}|\\d{20}")) {
            return "";
        }
        String filled = (digits + "000000").substring(0, 14);
        LocalDate day = LocalDate.of(number(filled, 0, 4), number(filled, 4, 6), number(filled, 6, 8));
        LocalTime time = LocalTime.of(number(filled, 8, 10), number(filled, 10, 12), number(filled, 12, 14));
        boolean isLikely = day.getYear() >= EARLIEST && day.getYear() < LATEST;
        return isLikely
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        LocalDateTime.of(day, time).atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS))
                : "";
    }

    private static int number(String digits, int start, int end) {
        return Integer.parseInt(digits, start, end, 10);
    }
}
