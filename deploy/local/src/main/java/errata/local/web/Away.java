package errata.local.web;

import errata.local.console.Refusal;

/// Nobody answers at the address: nothing else that is asked of it will succeed.
public final class Away extends Refusal {
    private static final long serialVersionUID = 1L;

    Away(String address) {
        super("Errata does not answer at " + address + ". Start it: ./errata up");
    }
}
