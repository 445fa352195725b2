package errata.annotation.otlp;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.util.Native;
import org.jspecify.annotations.Nullable;

/// Packs the bodies of a batch, with Zstandard: deflating took a sixth of the time that storing a trace takes in here.
/// Where its library cannot be loaded (it is native) bodies are deflated; both are always read.
public final class Packing implements AutoCloseable {
    private static final int FASTEST = 1;
    private static final boolean HAS_ZSTD = isLoaded();

    private final @Nullable ZstdCompressCtx zstd;

    private Packing(@Nullable ZstdCompressCtx zstd) {
        this.zstd = zstd;
    }

    public static Packing begin() {
        return new Packing(HAS_ZSTD ? new ZstdCompressCtx().setLevel(FASTEST) : null);
    }

    static Packing deflating() {
        return new Packing(null);
    }

    /// @param traces TracesData in protobuf
    public Packed pack(byte[] traces) {
        return zstd == null
                ? new Packed(Packed.DEFLATED, traces.length, Deflated.deflate(traces))
                : new Packed(Packed.ZSTD, traces.length, zstd.compress(traces));
    }

    private static boolean isLoaded() {
        try {
            Native.load();
            return Native.isLoaded();
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (zstd != null) {
            zstd.close();
        }
    }
}
