package errata.ui.codebook;

/// An entity tag from a position.
final class Quoted {

    private Quoted() {}

    static String of(String position) {
        return '"' + position + '"';
    }
}
