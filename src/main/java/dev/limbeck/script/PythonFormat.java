package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Alembic's own revisions: read, and changed, but never executed. */
final class PythonFormat implements RevisionFormat {

    @Override
    public String ending() {
        return ".py";
    }

    @Override
    public boolean claims(String fileName) {
        return RevisionFormat.super.claims(fileName) && !fileName.startsWith("__init__");
    }

    @Override
    public Revision read(Path file) {
        try {
            return read(file, Files.readAllBytes(file));
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    @Override
    public Revision read(Path file, byte[] content) {
        LeftConflict.refuse(file, content);
        return new PythonHeader(module(file, content)).revision();
    }

    @Override
    public byte[] reparented(Path file, byte[] before, RevisionId parent) {
        return new PythonEdit(module(file, before)).reparenting(parent, before);
    }

    @Override
    public byte[] content(NewFile file, Optional<Path> template) {
        return template.map(PythonTemplate::read)
                .orElseGet(PythonTemplate::standard)
                .fill(file);
    }

    @Override
    public boolean isRunnable() {
        return false;
    }

    @Override
    public Body body(Path file) {
        throw NotRunnable.one(read(file));
    }

    @Override
    public Body body(Path file, byte[] content) {
        throw NotRunnable.one(read(file, content));
    }

    private static PythonModule module(Path file, byte[] content) {
        return PythonModule.read(PythonSource.of(file, content));
    }
}
