package errata.ingest.importing.file;

/// The name of a file as a client or a zip tells it.
public final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    /// Without its folders, on one line.
    public static String of(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", " ").strip();
        var kept = clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
        return kept.isEmpty() ? "import" : kept;
    }
}
