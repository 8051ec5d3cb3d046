package dev.limbeck.script;

import dev.limbeck.problem.Place;
import java.util.function.IntFunction;

/**
 * A value of a header.
 *
 * @param key what it is the value of
 * @param text as YAML reads it
 * @param place where it stands
 * @param within where the character of an index of the text stands, as far as that can be told
 */
public record Written(String key, String text, Place place, IntFunction<Place> within) {}
