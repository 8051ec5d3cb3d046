package dev.limbeck.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Speaks as PostgreSQL does of an empty database: enough for a run to show itself. Several may come at once. */
final class PretendedServer implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;

    /** Its process, as it says itself when it is asked, and its secret. */
    private static final byte[] BACKEND = {0, 0, 0, 1, 0, 0, 0, 0};

    private static final List<String> SETTINGS =
            List.of("server_version\00015.0\0", "client_encoding\0UTF8\0", "DateStyle\0ISO\0");

    private final ServerSocket door;

    private PretendedServer(ServerSocket door) {
        this.door = door;
    }

    static PretendedServer start() throws IOException {
        PretendedServer server = new PretendedServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        inBackground(server::serve);
        return server;
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "postgresql://nobody@%s:%d/none".formatted(door.getInetAddress().getHostAddress(), door.getLocalPort());
    }

    private void serve() {
        try {
            while (true) {
                Socket guest = door.accept();
                inBackground(() -> serve(guest));
            }
        } catch (IOException closed) {
            System.getLogger(PretendedServer.class.getName()).log(System.Logger.Level.DEBUG, "Nobody comes", closed);
        }
    }

    private static void serve(Socket socket) {
        try (Socket guest = socket) {
            guest.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(guest.getInputStream());
            DataOutputStream out = new DataOutputStream(guest.getOutputStream());
            letIn(in, out);
            PretendedSession session = new PretendedSession();
            for (int kind = in.read(); kind >= 0 && kind != 'X'; kind = in.read()) {
                out.write(session.answer((char) kind, in.readNBytes(in.readInt() - Integer.BYTES)));
            }
        } catch (IOException gone) {
            System.getLogger(PretendedServer.class.getName()).log(System.Logger.Level.DEBUG, "The guest left", gone);
        }
    }

    private static void letIn(DataInputStream in, DataOutputStream out) throws IOException {
        while (startsWith(SSL_REQUEST, in)) {
            out.writeByte('N');
        }
        ByteArrayOutputStream welcome = new ByteArrayOutputStream();
        welcome.writeBytes(message('R', new byte[Integer.BYTES]));
        SETTINGS.forEach(setting -> welcome.writeBytes(message('S', setting.getBytes(StandardCharsets.US_ASCII))));
        welcome.writeBytes(message('K', BACKEND));
        welcome.writeBytes(message('Z', new byte[] {'I'}));
        out.write(welcome.toByteArray());
    }

    private static boolean startsWith(int code, DataInputStream in) throws IOException {
        int length = in.readInt();
        int found = in.readInt();
        in.skipNBytes(length - 2L * Integer.BYTES);
        return found == code;
    }

    /** A message of the protocol, of a kind and with a content. */
    static byte[] message(char kind, byte[] content) {
        return ByteBuffer.allocate(1 + Integer.BYTES + content.length)
                .put((byte) kind)
                .putInt(Integer.BYTES + content.length)
                .put(content)
                .array();
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
