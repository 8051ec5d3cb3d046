package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a revision file holds below its header: the sections that are run. Read only when they are. */
public final class Body {
    static final String UPGRADE = "upgrade";
    static final String DOWNGRADE = "downgrade";
    static final String VERIFY = "verify";
    static final List<String> NAMES = List.of(UPGRADE, DOWNGRADE, VERIFY);

    /** No section holds such a line. */
    private static final String MARKER_OF_KEPT = "\n-- +" + DOWNGRADE + "\n";

    private static final Pattern MARKER = Pattern.compile("--\\s*\\+\\s*(\\p{Alpha}\\w*)\\s*(.*)");
    private static final Pattern NOTHING = Pattern.compile("\\s*(?:--.*)?");

    private final HeaderText text;
    private final Map<String, Section> sections;
    private @Nullable Header header;

    private Body(HeaderText text, Map<String, Section> sections) {
        this.text = text;
        this.sections = sections;
    }

    /**
     * Reads the sections of a file.
     *
     * @throws CannotRead if it cannot be read, or is not UTF-8
     * @throws BadSection if a marker is misspelt, is not alone on its line or comes twice, or SQL stands before the first
     * @throws LeftConflict if git has left a conflict in it
     */
    public static Body read(Path file) {
        try {
            return of(file, Files.readAllBytes(file));
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /**
     * Reads the sections of a file whose content is known.
     *
     * @throws CannotRead if it is not UTF-8
     * @throws BadSection as {@link #read} does
     * @throws LeftConflict if git has left a conflict in it
     */
    static Body of(Path file, byte[] content) {
        LeftConflict.refuse(file, content);
        HeaderText text = HeaderText.of(file, content);
        Body body = new Body(text, parse(text, Utf8.decode(file, content)));
        if (body.downgradeIfAny().isPresent() && body.isIrreversible()) {
            throw BadSection.ofIrreversible(Place.of(file.toString(), body.line(DOWNGRADE)));
        }
        return body;
    }

    /**
     * Reads what {@link #undoing} gave of a file that is gone.
     *
     * @param name stands for the file
     */
    public static Body kept(String name, String kept) {
        Path file = Path.of(name);
        return kept.contains(MARKER_OF_KEPT)
                ? of(file, kept.getBytes(StandardCharsets.UTF_8))
                : new Body(HeaderText.of(file, new byte[0]), Map.of(DOWNGRADE, new Section(file.toString(), 1, kept)));
    }

    /**
     * The SQL that undoes the revision, as it can be kept where the file is not: behind the header, where that may say how
     * it is run. Empty where the revision cannot be undone.
     */
    public Optional<String> undoing() {
        return downgradeIfAny()
                .map(section -> isTold() ? text.text().strip() + MARKER_OF_KEPT + section.text() : section.text());
    }

    private int line(String name) {
        return section(name).map(section -> section.firstLine() - 1).orElse(0);
    }

    /** Whether the header says that there is no way back. */
    public boolean isIrreversible() {
        return isTold() && header().isIrreversible();
    }

    /** What the header demands of a run. */
    public Demands demands() {
        return isTold() ? header().demands() : Demands.NONE;
    }

    /** Whether it runs in a transaction; otherwise each statement by itself. */
    public boolean isTransactional() {
        return !isTold() || header().isTransactional().orElse(true);
    }

    /** Whether it says itself that it runs in a transaction. */
    public boolean asksForTransaction() {
        return isTold() && header().isTransactional().orElse(false);
    }

    /** Whether the header may say how it is run. Few do, and to read it takes longer than to look for the words. */
    private boolean isTold() {
        return Header.mayTellOfRuns(text.text());
    }

    /** Read again only for a run: whether a file was edited, its sections tell. */
    private Header header() {
        if (header == null) {
            header = Header.of(text);
        }
        return header;
    }

    private static Map<String, Section> parse(HeaderText header, String content) {
        String file = header.file().toString();
        Map<String, Section> sections = new LinkedHashMap<>();
        List<String> lines = lines(content, header.text().length());
        String name = "";
        int first = 1;
        StringBuilder section = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            int number = header.lines() + index + 1;
            Supplier<Place> place = () -> new Place(file, number, 0, Secrets.mask(line.stripTrailing()));
            Optional<String> opened = marker(line, place);
            if (opened.isPresent()) {
                close(sections, name, new Section(file, first, section.toString()));
                name = checked(opened.get(), sections, place.get());
                first = number + 1;
                section.setLength(0);
            } else if (name.isEmpty() && !NOTHING.matcher(line.strip()).matches()) {
                throw BadSection.beforeFirst(place.get());
            } else {
                section.append(line);
            }
        }
        close(sections, name, new Section(file, first, section.toString()));
        return sections;
    }

    /** The lines from a character on, each with its line feed. */
    private static List<String> lines(String content, int from) {
        List<String> lines = new ArrayList<>();
        int end;
        for (int start = from; start < content.length(); start = end) {
            int lineFeed = content.indexOf('\n', start);
            end = lineFeed < 0 ? content.length() : lineFeed + 1;
            lines.add(content.substring(start, end));
        }
        return lines;
    }

    /** A marker that was overlooked would run the SQL that undoes behind the SQL that does: what may be one must be one. */
    private static Optional<String> marker(String line, Supplier<Place> place) {
        String stripped = line.strip();
        if (!stripped.startsWith("--")) {
            return Optional.empty();
        }
        Matcher matcher = MARKER.matcher(stripped);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        boolean isAlone = matcher.group(2).isEmpty();
        boolean isKnown = NAMES.contains(name);
        if (isKnown && !isAlone) {
            throw BadSection.notAlone(name, place.get());
        }
        if (!isKnown && (isAlone || BadSection.looksLikeOne(name))) {
            throw BadSection.misspelt(name, place.get());
        }
        return isKnown ? Optional.of(name) : Optional.empty();
    }

    /** Whether a line of a section would open another one, or be refused as one that was meant to. */
    public static boolean readsAsMarker(String line) {
        try {
            return marker(line, () -> Place.of("")).isPresent();
        } catch (BadSection refused) {
            return true;
        }
    }

    private static String checked(String name, Map<String, Section> sections, Place place) {
        if (sections.containsKey(name)) {
            throw BadSection.twice(name, place);
        }
        return name;
    }

    private static void close(Map<String, Section> sections, String name, Section section) {
        if (!name.isEmpty()) {
            sections.put(name, section);
        }
    }

    /**
     * The SQL that applies the revision; blank where there is nothing to do.
     *
     * @throws NoUpgrade if the file has no such section
     */
    public Section upgrade() {
        return section(UPGRADE).orElseThrow(() -> new NoUpgrade(id(), file()));
    }

    /**
     * The SQL that undoes the revision; blank where there is nothing to undo.
     *
     * @throws NoDowngrade if the file has no such section: the revision cannot be undone
     */
    public Section downgrade() {
        return downgradeIfAny().orElseThrow(() -> new NoDowngrade(id(), file()));
    }

    /** The SQL that undoes the revision; empty where it cannot be undone. */
    public Optional<Section> downgradeIfAny() {
        return section(DOWNGRADE);
    }

    /** The SQL that tells whether the revision did what it should; empty where there is none. */
    public Optional<Section> verifyIfAny() {
        return section(VERIFY);
    }

    private Optional<Section> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    private RevisionId id() {
        return header().revision().id();
    }

    private String file() {
        return text.file().toString();
    }
}
