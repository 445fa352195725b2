package errata.ingest.redacting;

import errata.events.Digest;

/// What stands where a secret stood.
sealed interface Mark {
    String of(Finder finder, String secret);

    /// What stands where a whole attribute was taken out.
    String removed(int length);

    /// `[email]`
    record Masked() implements Mark {
        @Override
        public String of(Finder finder, String secret) {
            return "[" + finder.name() + "]";
        }

        @Override
        public String removed(int length) {
            return Redaction.REMOVED;
        }
    }

    /// `[email:3f9a1c]`: the same secret has the same mark within a project, and nobody without the salt can guess
    /// whose it is.
    final class Hashed implements Mark {
        private static final int DIGITS = 6;
        private final byte[] salt;

        Hashed(byte[] salt) {
            this.salt = salt.clone();
        }

        @Override
        public String of(Finder finder, String secret) {
            var hash = Digest.of(salt, finder.name() + "\n" + finder.canonical(secret));
            return "[" + finder.name() + ":" + hash.sha256().substring(0, DIGITS) + "]";
        }

        @Override
        public String removed(int length) {
            return Redaction.REMOVED;
        }
    }

    /// Never longer than what it replaces: for a record that would otherwise grow beyond what the topic takes.
    record Short(Mark mark) implements Mark {
        @Override
        public String of(Finder finder, String secret) {
            return cut(mark.of(finder, secret), secret.length());
        }

        @Override
        public String removed(int length) {
            return cut(Redaction.REMOVED, length);
        }

        private static String cut(String text, int length) {
            return text.length() <= length ? text : "*".repeat(length);
        }
    }
}
