package errata.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Reads what {@link Bytes} wrote.
final class PageBytes {
    private final byte[] bytes;
    private int at;

    PageBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean more() {
        return at < bytes.length;
    }

    Tag tag() {
        return Tag.of(number());
    }

    long number() {
        long number = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            number |= (long) (bytes[at++] & 0x7f) << shift;
            shift += 7;
        }
        return number | (long) bytes[at++] << shift;
    }

    int small() {
        return Math.toIntExact(number());
    }

    long signed() {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    boolean flag() {
        return number() == 1;
    }

    UUID uuid() {
        return new UUID(fixed(), fixed());
    }

    double real() {
        return Double.longBitsToDouble(fixed());
    }

    String text() {
        int length = small();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    <T> List<T> list(Supplier<T> each) {
        int size = small();
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.get());
        }
        return List.copyOf(list);
    }

    private long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }
}
