package dev.limbeck.database;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs this process, and where. */
final class ThisProcess {
    static final String USER = System.getProperty("user.name", "unknown");
    static final String HOST = host();

    private ThisProcess() {}

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }
}
