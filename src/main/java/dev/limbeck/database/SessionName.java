package dev.limbeck.database;

import dev.limbeck.problem.Secrets;

/**
 * What a session is called on the server, as {@code application_name}:
 * {@code limbeck upgrade head by alice@ci-7 pid 4242}. Everybody may read it, whatever his rights.
 */
final class SessionName {
    private static final String PROGRAM = "limbeck";

    /** The server keeps so many bytes and drops the rest. */
    private static final int LONGEST = 63;

    private SessionName() {}

    /** Names a session of this process; what does not fit is cut from the deed first. */
    static String of(String deed) {
        return of(
                deed,
                ThisProcess.USER + "@" + ThisProcess.HOST,
                ProcessHandle.current().pid());
    }

    static String of(String deed, String who, long pid) {
        String end = " pid " + pid;
        String by = cut(" by " + inAscii(who), LONGEST - PROGRAM.length() - end.length()) + end;
        return cut(PROGRAM + " " + inAscii(Secrets.mask(deed)), LONGEST - by.length()) + by;
    }

    /** The server would write every other byte as {@code ?} or, from PostgreSQL 16 on, in four. */
    private static String inAscii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
