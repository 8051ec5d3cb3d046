package dev.limbeck.cli;

/** The cells of a terminal that a text takes. */
final class Cells {
    private Cells() {}

    static int width(String text) {
        return text.codePoints().map(Cells::of).sum();
    }

    /** Returns the text, or as much of its start as has room, with {@code …} behind it. */
    static String cut(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        int taken = 1;
        for (int sign : text.codePoints().toArray()) {
            taken += of(sign);
            if (taken > most) {
                break;
            }
            start.appendCodePoint(sign);
        }
        return most < 1 ? "" : start.append('…').toString();
    }

    /** As East Asian Width and Emoji Presentation have it. */
    private static int of(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = (sign >= 0x1100 && sign <= 0x115F)
                || (sign >= 0x2E80 && sign <= 0xA4CF)
                || (sign >= 0xAC00 && sign <= 0xD7A3)
                || (sign >= 0xF900 && sign <= 0xFAFF)
                || (sign >= 0xFE30 && sign <= 0xFE6F)
                || (sign >= 0xFF00 && sign <= 0xFF60)
                || (sign >= 0xFFE0 && sign <= 0xFFE6)
                || (sign >= 0x1F300 && sign <= 0x1F64F)
                || (sign >= 0x1F680 && sign <= 0x1F6FF)
                || (sign >= 0x1F900 && sign <= 0x1F9FF)
                || (sign >= 0x20000 && sign <= 0x3FFFD);
        return isWide ? 2 : 1;
    }
}
