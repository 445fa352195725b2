package errata.local.demo;

/// Where the loader tells how far it is.
@FunctionalInterface
interface Progress {
    void step(String what);
}
