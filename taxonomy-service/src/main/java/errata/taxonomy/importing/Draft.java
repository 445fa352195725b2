package errata.taxonomy.importing;

import java.util.List;

/// What a file says of a codebook: the categories that could be read, and where one could not.
record Draft(List<Drafted> categories, List<Unread> unread) {

    record Unread(int line, String reason) {}
}
