package dev.limbeck.ledger;

/**
 * Who ran something.
 *
 * @param user of the operating system
 * @param databaseUser of the server
 * @param host the machine it was run on
 * @param version of Limbeck
 */
public record Author(String user, String databaseUser, String host, String version) {

    @Override
    public String toString() {
        return user + "@" + host;
    }
}
