package dev.limbeck.render;

/** What lanes are drawn with. */
public enum Ink {
    /** Without colour. */
    PLAIN {
        @Override
        String stroke(String stroke, int colour) {
            return stroke;
        }
    },
    /** In the terminal's colours, six of them in turn. */
    COLOURED {
        @Override
        String stroke(String stroke, int colour) {
            return "\u001b[3" + (1 + colour % 6) + "m" + stroke + "\u001b[m";
        }
    };

    abstract String stroke(String stroke, int colour);
}
