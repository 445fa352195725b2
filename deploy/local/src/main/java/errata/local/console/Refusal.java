package errata.local.console;

/// The launcher cannot do what was asked, and the message tells a person why and what to do about it.
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
