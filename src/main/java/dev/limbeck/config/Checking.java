package dev.limbeck.config;

/** What is made of a finding. */
public enum Checking {
    /** The command fails. */
    ERROR,
    /** The command says so and goes on. */
    WARN,
    /** Nobody looks. */
    IGNORE
}
