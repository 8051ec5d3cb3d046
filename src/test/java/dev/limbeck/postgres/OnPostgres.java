package dev.limbeck.postgres;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets the tests of a class, and what is run before and after each, ask for a {@link TestDatabase} as a parameter: one
 * and the same throughout a test, new for every test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestDatabaseResolver.class)
public @interface OnPostgres {}
