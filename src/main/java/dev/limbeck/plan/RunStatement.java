package dev.limbeck.plan;

import dev.limbeck.problem.Place;

/**
 * A statement of a run.
 *
 * @param step the revision it belongs to
 * @param number its number among the statements of the step, from 1
 * @param of how many statements the step has
 * @param place where it begins
 * @param text its first line, secrets masked, for people to recognise it by
 */
public record RunStatement(RevisionStep step, int number, int of, Place place, String text) {}
