package dev.limbeck.config;

import dev.limbeck.problem.Key;

/** What the keys are called that a project is configured by, and in which file they are read. */
public record Keys(Key url, Key versionLocations, Key fileTemplate) {}
