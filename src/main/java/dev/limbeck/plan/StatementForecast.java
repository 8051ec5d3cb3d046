package dev.limbeck.plan;

import dev.limbeck.impact.Impact;
import dev.limbeck.problem.Place;

/**
 * A statement that would run, and what it would do to others.
 *
 * @param sql its text in one line, secrets masked
 */
public record StatementForecast(Place place, String sql, Impact impact) {}
