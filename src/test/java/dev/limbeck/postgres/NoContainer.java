package dev.limbeck.postgres;

/** Why the tests cannot have a container, or not soon enough to be worth the wait. */
final class NoContainer extends Exception {
    NoContainer(String reason, Throwable cause) {
        super(reason, cause);
    }
}
