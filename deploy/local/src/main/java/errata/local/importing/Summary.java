package errata.local.importing;

import errata.local.console.Console;

/// Tells a person what an import did.
record Summary(Console console) {
    private static final int SHOWN = 10;

    void say(ImportResult result, String address) {
        console.say("%s of %d records taken into %s as %d spans."
                .formatted(
                        console.good(Integer.toString(result.taken())),
                        result.read(),
                        result.project(),
                        result.spans()));
        if (result.refused() > 0) {
            console.say(console.bad(result.refused() + " refused:"));
            result.refusals().stream()
                    .limit(SHOWN)
                    .forEach(refusal -> console.say("  record %d: %s".formatted(refusal.line(), refusal.reason())));
            if (result.refused() > SHOWN) {
                console.say("  and %d more".formatted(result.refused() - SHOWN));
            }
        }
        console.say("Read them at " + address + "/p/" + result.project() + "/traces");
    }
}
