package dev.limbeck.database;

import dev.limbeck.ledger.Event;
import dev.limbeck.plan.Resume;

/**
 * A revision that was begun and not finished, and how to go on with it.
 *
 * @param event of the ledger, with how far it has come
 */
public record Halfway(Event event, Resume resume) {}
