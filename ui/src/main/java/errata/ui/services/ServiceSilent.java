package errata.ui.services;

/// A service could not be reached or did not answer in time.
public final class ServiceSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Owner owner;

    ServiceSilent(Owner owner, Throwable cause) {
        super("The " + owner.spoken() + " does not answer", cause);
        this.owner = owner;
    }

    public String sentence() {
        return "The " + owner.spoken() + " does not answer";
    }

    public Owner owner() {
        return owner;
    }
}
