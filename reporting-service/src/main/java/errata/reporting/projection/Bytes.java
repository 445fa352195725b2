package errata.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Writes numbers in as few bytes as they need: seven bits each, the lowest first (as Protocol Buffers do).
final class Bytes {
    private byte[] bytes = new byte[256];
    private int size;

    Bytes tag(Tag tag) {
        return number(tag.ordinal());
    }

    /// @param number not negative
    Bytes number(long number) {
        room(10);
        long rest = number;
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /// A number of either sign.
    Bytes signed(long number) {
        return number(number << 1 ^ number >> 63);
    }

    Bytes flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    Bytes uuid(UUID uuid) {
        return fixed(uuid.getMostSignificantBits()).fixed(uuid.getLeastSignificantBits());
    }

    Bytes real(double real) {
        return fixed(Double.doubleToLongBits(real));
    }

    Bytes text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    private Bytes fixed(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    int size() {
        return size;
    }

    byte[] take() {
        var taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
