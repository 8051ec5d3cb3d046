package dev.limbeck.sql;

/**
 * Where the data of a COPY lies: from the line after its semicolon to the line {@code \.}.
 *
 * @param end the offset of the line {@code \.}
 * @param resume the offset of the SQL that follows
 */
record CopyData(int start, int end, int resume) {
    private static final String MARKER = "\\.";

    static CopyData after(Spot copy, int semicolon) {
        String text = copy.section().text();
        int start = text.indexOf('\n', semicolon) + 1;
        if (start == 0) {
            throw new EndlessCopyData(copy.place());
        }
        refuseText(copy, semicolon, start);
        int end = text.indexOf(MARKER, start);
        while (end >= 0 && !isLine(text, start, end)) {
            end = text.indexOf(MARKER, end + MARKER.length());
        }
        if (end < 0) {
            throw new EndlessCopyData(copy.place());
        }
        return new CopyData(start, end, end + MARKER.length());
    }

    private static void refuseText(Spot copy, int from, int to) {
        String text = copy.section().text();
        int at = from;
        while (at < to && Signs.isBlank(text.charAt(at))) {
            at++;
        }
        if (at < to && !text.startsWith("--", at)) {
            throw new TextAfterCopy(copy.forward(at).place());
        }
    }

    private static boolean isLine(String text, int start, int marker) {
        int end = marker + MARKER.length();
        boolean begins = marker == start || text.charAt(marker - 1) == '\n';
        return begins && (end == text.length() || text.startsWith("\n", end) || text.startsWith("\r\n", end));
    }
}
