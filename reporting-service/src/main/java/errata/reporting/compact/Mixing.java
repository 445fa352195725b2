package errata.reporting.compact;

/// Spreads hashes over the slots of a table whose size is a power of two.
final class Mixing {
    private Mixing() {}

    /// The finisher of MurmurHash3 (Appleby, public domain).
    static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
