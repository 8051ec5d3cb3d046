package dev.limbeck.script;

import dev.limbeck.graph.CreateDate;
import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.yaml.Span;
import dev.limbeck.yaml.YamlMap;
import dev.limbeck.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The header of one revision file. */
final class Header {
    static final String REVISION = "revision";
    static final String DOWN_REVISION = "downRevision";
    static final String MESSAGE = "message";
    static final String CREATE_DATE = "createDate";
    static final String BRANCH_LABELS = "branchLabels";
    static final String DEPENDS_ON = "dependsOn";

    static final String REPLACES = "replaces";

    static final String TRANSACTION = "transaction";
    static final String IRREVERSIBLE = "irreversible";

    private static final List<String> RUN_TIME_KEYS = Stream.concat(
                    Stream.of(TRANSACTION, IRREVERSIBLE), Demands.KEYS.stream())
            .toList();

    private static final List<String> KEYS = Stream.concat(
                    Stream.of(REVISION, DOWN_REVISION, MESSAGE, CREATE_DATE, BRANCH_LABELS, DEPENDS_ON, REPLACES),
                    RUN_TIME_KEYS.stream())
            .toList();

    private static final Pattern STRAY_KEY =
            Pattern.compile("(?md)^[ \\t]*--[ \\t]*[\"']?(" + String.join("|", KEYS) + ")[\"']?[ \\t]*:");

    private final HeaderText text;
    private final YamlMap map;

    private Header(HeaderText text, YamlMap map) {
        this.text = text;
        this.map = map;
    }

    /**
     * Reads the header of a file.
     *
     * @throws CannotRead if the file cannot be read
     * @throws NoHeader if it begins with no comment
     * @throws StrayKey if a key stands below the header
     */
    static Header read(Path file) {
        return of(file, FileStart.read(file));
    }

    /**
     * Reads the header of a file whose content is known.
     *
     * @throws CannotRead if the header is not UTF-8
     * @throws NoHeader if the content begins with no comment
     * @throws StrayKey if a key stands below the header
     */
    static Header of(Path file, byte[] content) {
        return of(HeaderText.of(file, content));
    }

    /**
     * Reads the header of a file whose text is known.
     *
     * @throws NoHeader if the text is empty
     * @throws StrayKey if a key stands below the header
     */
    static Header of(HeaderText text) {
        if (text.isEmpty()) {
            throw new NoHeader(text.file());
        }
        YamlMap map = YamlReader.read(text.yaml());
        map.allowOnly(KEYS);
        checkBelow(text);
        return new Header(text, map);
    }

    /** A key that is overlooked would change the graph in silence. */
    private static void checkBelow(HeaderText text) {
        if (text.below().isBlank()) {
            return;
        }
        Matcher stray = STRAY_KEY.matcher(text.below());
        if (stray.find()) {
            int line = 1
                    + text.lines()
                    + (int) text.below().substring(0, stray.start()).lines().count();
            int column = 1 + stray.start(1) - stray.start();
            throw new StrayKey(stray.group(1), new Place(text.file().toString(), line, column, stray.group()));
        }
    }

    HeaderText text() {
        return text;
    }

    YamlMap map() {
        return map;
    }

    /**
     * Returns what the header declares.
     *
     * @throws NoRevisionId if it does not name itself
     * @throws BadRevisionId if an id in it cannot be one
     * @throws BadCreateDate if its date is none
     */
    Revision revision() {
        checkRunTimeKeys();
        RevisionId id = BadRevisionId.read(
                map.text(REVISION).orElseThrow(() -> new NoRevisionId(Place.of(file(), 1))), () -> place(REVISION));
        return new Revision(
                        id,
                        ids(DOWN_REVISION),
                        map.texts(DEPENDS_ON),
                        map.texts(BRANCH_LABELS),
                        map.text(MESSAGE).orElse("").strip(),
                        createDate(),
                        origin())
                .replacing(ids(REPLACES));
    }

    private List<RevisionId> ids(String key) {
        return map.items(key).stream()
                .map(item -> BadRevisionId.read(item.value(), () -> map.place(item)))
                .distinct()
                .toList();
    }

    private String createDate() {
        String date = map.text(CREATE_DATE).orElse("");
        if (!date.isEmpty() && CreateDate.instant(date).isEmpty()) {
            throw new BadCreateDate(date, place(CREATE_DATE));
        }
        return date;
    }

    /** Whether a header of that text may say how its revision is run: a key in quotes can be written with escapes. */
    static boolean mayTellOfRuns(String text) {
        return text.contains("\\") || RUN_TIME_KEYS.stream().anyMatch(text::contains);
    }

    /** What it demands of a run. */
    Demands demands() {
        return Demands.of(map);
    }

    /** Whether it runs in a transaction; empty where it does not say so. */
    Optional<Boolean> isTransactional() {
        return map.flag(TRANSACTION);
    }

    /** Whether it says that nothing can undo it. */
    boolean isIrreversible() {
        return map.flag(IRREVERSIBLE).orElse(false);
    }

    Place place(String key) {
        return map.place(key).orElseGet(() -> Place.of(file()));
    }

    private void checkRunTimeKeys() {
        map.flag(TRANSACTION);
        map.flag(IRREVERSIBLE);
        if (Demands.areIn(map)) {
            demands();
        }
    }

    private Origin origin() {
        return new Origin(file(), line(REVISION), line(DOWN_REVISION), line(DEPENDS_ON), line(BRANCH_LABELS));
    }

    private int line(String key) {
        return map.span(key).map(Span::line).orElse(0);
    }

    private String file() {
        return text.file().toString();
    }
}
