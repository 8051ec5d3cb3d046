package dev.limbeck.yaml;

/**
 * Where a key or value stands in the text that was read.
 *
 * @param start the index of its first character, quotes included
 * @param end the index after its last character, quotes included
 * @param line from 1
 * @param column from 1, counted in characters
 */
public record Span(int start, int end, int line, int column) {}
