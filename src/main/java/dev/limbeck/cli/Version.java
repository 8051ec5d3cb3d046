package dev.limbeck.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"limbeck " + number()};
    }

    /** Without the name of the program. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(from its classes)" : version;
    }
}
