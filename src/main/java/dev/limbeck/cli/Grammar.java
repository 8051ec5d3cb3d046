package dev.limbeck.cli;

/** How revisions are named, by example: what ends the help of every command that takes a target. */
final class Grammar {
    static final String HEADING = "%nHow revisions are named:%n";

    static final String EXAMPLES = """
              588d7cfb9a41, 588d   an id, or the start of one
              head, heads          the one head; all heads
              base                 the state before every revision
              search               the revision that declares this branch label
              search@head          the head of its branch; also search@588d
              current              where the database is
              +2, -1               so many up or down from there; also search@+1
              588d+2, head-1       so many up or down from a revision
              A:B, A:, :B          a range, in history, graph, resolve and verify""";

    private Grammar() {}
}
