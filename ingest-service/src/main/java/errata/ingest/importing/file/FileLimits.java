package errata.ingest.importing.file;

/// Bounds of one upload.
///
/// @param bytes before and after unpacking
/// @param entries files in a zip
/// @param ratio how many times larger it may become by unpacking
public record FileLimits(long bytes, int entries, int ratio) {}
