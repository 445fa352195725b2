package errata.ingest.refusing;

import errata.ingest.otlp.RefusedSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// `TracesData` that was refused, deflated if it is large: as it goes through Kafka and lies in the table.
///
/// @param lack why there is none
record RefusedBody(byte[] bytes, boolean deflated, @Nullable Lack lack) {
    /// Smaller ones are left as they are.
    static final int LARGE = 64 * 1024;

    /// Packed; a record of the topic has 8 MiB.
    static final int MOST = 6 * 1024 * 1024;

    static final RefusedBody NONE = new RefusedBody(new byte[0], false);

    RefusedBody(byte[] bytes, boolean deflated) {
        this(bytes, deflated, null);
    }

    static RefusedBody lacking(Lack lack) {
        return new RefusedBody(new byte[0], false, lack);
    }

    private interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Empty if it is too large even when it is packed.
    static Optional<RefusedBody> of(RefusedSpan span) {
        return packed(span.size(), span::writeTo);
    }

    static Optional<RefusedBody> of(byte[] whole) {
        return whole.length <= LARGE
                ? Optional.of(new RefusedBody(whole, false))
                : packed(whole.length, out -> out.write(whole));
    }

    private static Optional<RefusedBody> packed(int size, Source source) {
        boolean large = size > LARGE;
        var bytes = new Bounded();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = large ? new DeflaterOutputStream(bytes, deflater) : bytes) {
            source.writeTo(out);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            deflater.end();
        }
        return Optional.of(new RefusedBody(bytes.toByteArray(), large));
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    InputStream open() {
        var stored = new ByteArrayInputStream(bytes);
        return deflated ? new InflaterInputStream(stored) : stored;
    }

    /// Empty if it is larger than that, or was never packed like this.
    Optional<byte[]> read(int most) {
        try (var in = open()) {
            var read = in.readNBytes(most + 1);
            return read.length > most ? Optional.empty() : Optional.of(read);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Gives up at the bound instead of growing beyond it.
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int length) throws IOException {
            if (kept.size() + length > MOST) {
                throw new IOException("more than may be kept");
            }
            kept.write(more, from, length);
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }
}
