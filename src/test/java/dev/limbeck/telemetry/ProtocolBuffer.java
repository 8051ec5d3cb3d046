package dev.limbeck.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A message as Protocol Buffers write it: numbered fields, in the order written. */
final class ProtocolBuffer {
    private final List<Field> fields = new ArrayList<>();

    /** A field: a number, or bytes. */
    private record Field(int number, long value, ByteBuffer bytes) {
        byte[] content() {
            byte[] content = new byte[bytes.remaining()];
            bytes.duplicate().get(content);
            return content;
        }
    }

    ProtocolBuffer(byte[] message) {
        ByteBuffer rest = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (rest.hasRemaining()) {
            long key = number(rest);
            int kind = (int) key & 7;
            fields.add(new Field(
                    (int) (key >>> 3),
                    kind == 0 ? number(rest) : kind == 1 ? rest.getLong() : kind == 5 ? rest.getInt() : 0,
                    kind == 2 ? bytes(rest) : ByteBuffer.allocate(0)));
        }
    }

    private static long number(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = rest.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static ByteBuffer bytes(ByteBuffer rest) {
        int length = (int) number(rest);
        ByteBuffer bytes = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        return bytes;
    }

    private Stream<Field> fields(int number) {
        return fields.stream().filter(field -> field.number == number);
    }

    boolean has(int number) {
        return fields(number).findFirst().isPresent();
    }

    Stream<ProtocolBuffer> messages(int number) {
        return fields(number).map(field -> new ProtocolBuffer(field.content()));
    }

    String text(int number) {
        return fields(number)
                .map(field -> new String(field.content(), UTF_8))
                .findFirst()
                .orElse("");
    }

    String hex(int number) {
        return fields(number)
                .map(field -> HexFormat.of().formatHex(field.content()))
                .findFirst()
                .orElse("");
    }

    long value(int number) {
        return fields(number).map(Field::value).findFirst().orElse(0L);
    }
}
