package errata.ingest.receiving;

import io.grpc.Codec;
import io.grpc.Decompressor;
import io.grpc.DecompressorRegistry;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Unpacks when the first byte is read, not when the message arrives: what is no gzip is then bad data as over HTTP,
/// and not an unknown fault.
final class GrpcGzip implements Decompressor {

    static DecompressorRegistry registry() {
        return DecompressorRegistry.emptyInstance()
                .with(Codec.Identity.NONE, false)
                .with(new GrpcGzip(), true);
    }

    @Override
    public String getMessageEncoding() {
        return "gzip";
    }

    @Override
    public InputStream decompress(InputStream packed) {
        return new Unpacking(packed);
    }

    private static final class Unpacking extends FilterInputStream {
        private boolean begun;

        Unpacking(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            begin();
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            begin();
            return super.read(into, from, length);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void begin() throws IOException {
            if (!begun) {
                begun = true;
                in = new GZIPInputStream(in);
            }
        }
    }
}
