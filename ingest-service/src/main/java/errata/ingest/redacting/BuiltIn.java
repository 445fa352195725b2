package errata.ingest.redacting;

import java.util.List;

/// The patterns everybody has. A text that two of them claim gets the name of the one that begins first.
final class BuiltIn {
    private static final List<Finder> FINDERS =
            List.of(new KeyFinder(), new EmailFinder(), new IbanFinder(), new CardFinder(), new PhoneFinder());

    private BuiltIn() {}

    static List<Finder> inOrder() {
        return FINDERS;
    }

    static List<String> names() {
        return FINDERS.stream().map(Finder::name).sorted().toList();
    }
}
