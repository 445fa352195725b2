package errata.reporting.compact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Writes numbers in as few bytes as they need: seven bits each, the lowest first (as Protocol Buffers do).
public final class Bytes {
    private byte[] bytes = new byte[256];
    private int size;

    /// What follows. New constants of an enum come last: its order is what is written.
    public Bytes tag(Enum<?> tag) {
        return number(tag.ordinal());
    }

    /// @param number not negative
    public Bytes number(long number) {
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
    public Bytes signed(long number) {
        return number(number << 1 ^ number >> 63);
    }

    public Bytes flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    public Bytes uuid(UUID uuid) {
        return fixed(uuid.getMostSignificantBits()).fixed(uuid.getLeastSignificantBits());
    }

    public Bytes real(double real) {
        return fixed(Double.doubleToLongBits(real));
    }

    public Bytes text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /// The very bytes of something that was written already.
    public Bytes raw(byte[] written, int from, int to) {
        room(to - from);
        System.arraycopy(written, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /// Eight bytes, the highest first.
    public Bytes fixed(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    public int size() {
        return size;
    }

    public byte[] take() {
        var taken = Arrays.copyOf(bytes, size);
        clear();
        return taken;
    }

    /// Empties it into an array that has room.
    public void moveTo(byte[] to, int at) {
        System.arraycopy(bytes, 0, to, at, size);
        clear();
    }

    void clear() {
        size = 0;
    }

    /// The bytes themselves, and room behind them.
    byte[] raw() {
        return bytes;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
