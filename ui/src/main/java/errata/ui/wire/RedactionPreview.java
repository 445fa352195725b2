package errata.ui.wire;

/// A text as it would be stored.
public record RedactionPreview(String text, boolean changed) {}
