package errata.reporting.compact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Reads what {@link Bytes} wrote.
public final class PageBytes {
    private final byte[] bytes;
    private final int end;
    private int at;

    public PageBytes(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public PageBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public boolean more() {
        return at < end;
    }

    /// Copies all that was not read yet.
    public void copyTo(Bytes to) {
        to.raw(bytes, at, end);
        at = end;
    }

    public long number() {
        long number = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            number |= (long) (bytes[at++] & 0x7f) << shift;
            shift += 7;
        }
        return number | (long) bytes[at++] << shift;
    }

    public int small() {
        return Math.toIntExact(number());
    }

    public long signed() {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    public boolean flag() {
        return number() == 1;
    }

    public UUID uuid() {
        return new UUID(fixed(), fixed());
    }

    public double real() {
        return Double.longBitsToDouble(fixed());
    }

    public String text() {
        int length = small();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public <T> List<T> list(Supplier<T> each) {
        int size = small();
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.get());
        }
        return List.copyOf(list);
    }

    public byte[] raw(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }
}
