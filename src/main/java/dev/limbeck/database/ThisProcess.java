package dev.limbeck.database;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs this process, where, and as which version. */
final class ThisProcess {
    static final String USER = System.getProperty("user.name", "unknown");
    static final String HOST = host();
    static final String VERSION = version();

    private ThisProcess() {}

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }

    private static String version() {
        String version = ThisProcess.class.getPackage().getImplementationVersion();
        return version == null ? "from its classes" : version;
    }
}
