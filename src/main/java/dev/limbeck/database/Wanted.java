package dev.limbeck.database;

import dev.limbeck.problem.Place;

/**
 * Something that the header of a revision asks for.
 *
 * @param text the name of an extension, or words for the operator
 */
public record Wanted(String text, Place place) {}
