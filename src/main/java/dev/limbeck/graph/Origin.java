package dev.limbeck.graph;

import dev.limbeck.problem.Place;

/**
 * Where a revision was declared. Lines count from 1; 0 means the file does not have that field.
 *
 * @param file the absolute path
 * @param revisionLine the line of the id
 * @param parentsLine the line of the parents
 * @param dependenciesLine the line of the dependencies
 * @param labelsLine the line of the branch labels
 */
public record Origin(String file, int revisionLine, int parentsLine, int dependenciesLine, int labelsLine) {

    /** A revision of which only the file is known. */
    public static Origin of(String file) {
        return new Origin(file, 0, 0, 0, 0);
    }

    /** Returns the same of a file that is called otherwise. */
    public Origin in(String other) {
        return new Origin(other, revisionLine, parentsLine, dependenciesLine, labelsLine);
    }

    Place revision() {
        return Place.of(file, revisionLine);
    }

    Place parents() {
        return Place.of(file, parentsLine);
    }

    Place dependencies() {
        return Place.of(file, dependenciesLine);
    }

    Place labels() {
        return Place.of(file, labelsLine);
    }
}
