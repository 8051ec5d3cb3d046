package dev.limbeck.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Speaks as PostgreSQL does, lets everybody in, and refuses whatever is asked: enough for the driver to show itself. */
final class DeafServer implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;
    private static final String ERROR = "SERROR\0C57014\0Mrefused\0\0";

    private final ServerSocket door;

    private DeafServer(ServerSocket door) {
        this.door = door;
    }

    static DeafServer start() throws IOException {
        DeafServer server = new DeafServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::serve);
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String url() {
        return "postgresql://nobody@%s:%d/none".formatted(door.getInetAddress().getHostAddress(), door.getLocalPort());
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                guest.setTcpNoDelay(true);
                serve(new DataInputStream(guest.getInputStream()), new DataOutputStream(guest.getOutputStream()));
            } catch (IOException gone) {
                System.getLogger(DeafServer.class.getName()).log(System.Logger.Level.DEBUG, "The guest left", gone);
            }
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        while (startsWith(SSL_REQUEST, in)) {
            out.writeByte('N');
        }
        send(out, 'R', "\0\0\0\0");
        for (String setting : List.of("server_version\00015.0\0", "client_encoding\0UTF8\0", "DateStyle\0ISO\0")) {
            send(out, 'S', setting);
        }
        send(out, 'Z', "I");
        for (int kind = in.read(); kind >= 0 && kind != 'X'; kind = in.read()) {
            in.skipNBytes(in.readInt() - Integer.BYTES);
            if (kind == 'Q' || kind == 'S') {
                send(out, 'E', ERROR);
                send(out, 'Z', "I");
            }
        }
    }

    private static boolean startsWith(int code, DataInputStream in) throws IOException {
        int length = in.readInt();
        int found = in.readInt();
        in.skipNBytes(length - 2 * Integer.BYTES);
        return found == code;
    }

    private static void send(DataOutputStream out, char kind, String text) throws IOException {
        out.writeByte(kind);
        out.writeInt(Integer.BYTES + text.length());
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
