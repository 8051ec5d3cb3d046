package dev.limbeck.cli;

import java.util.List;

/**
 * A target of a script, {@code [start[,start…]:]end}, as it was typed.
 *
 * @param starts none where the script starts from where the database is
 * @param end empty where none was named
 */
record ScriptRange(List<String> starts, String end) {
    private static final String BASE = "base";

    static ScriptRange of(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            return new ScriptRange(List.of(), typed);
        }
        String starts = colon == 0 ? BASE : typed.substring(0, colon);
        return new ScriptRange(List.of(starts.split(",", -1)), typed.substring(colon + 1));
    }
}
