package errata.ui.wire;

import java.util.List;

/// The story of the codebook, oldest first.
public record CodebookHistory(String clock, List<CodebookEntry> items) {}
