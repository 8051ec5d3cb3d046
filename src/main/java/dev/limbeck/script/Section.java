package dev.limbeck.script;

/**
 * The SQL of one section of a revision file.
 *
 * @param file the absolute path
 * @param firstLine the line of the file that the text begins with, from 1
 * @param text all lines of the section, without its marker; blank where there is nothing to run
 */
public record Section(String file, int firstLine, String text) {}
