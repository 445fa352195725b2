package errata.reporting.journal;

import java.util.Locale;

/// The two logs everything is derived from.
public enum Source {
    ANNOTATION,
    TAXONOMY;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A position of this log as it stands in permalinks: `a120`, `t14`.
    public String at(long position) {
        return text().charAt(0) + Long.toString(position);
    }
}
