package errata.local.product;

import errata.local.console.Refusal;
import java.util.Map;

/// How many megabytes of heap reporting may take. It keeps projects in memory, and uses them as far as they are large.
final class ReportingHeap {
    private static final String VARIABLE = "ERRATA_REPORTING_HEAP";
    private static final int USUAL = 320;
    private static final int LEAST = 192;

    private ReportingHeap() {}

    static int megabytes(Map<String, String> environment) {
        var wanted = environment.get(VARIABLE);
        if (wanted == null || wanted.isBlank()) {
            return USUAL;
        }
        try {
            int megabytes = Integer.parseInt(wanted.strip());
            if (megabytes >= LEAST) {
                return megabytes;
            }
        } catch (NumberFormatException _) {
            // Told below, with what is wanted instead.
        }
        throw new Refusal("%s is %s. Give megabytes, %d or more: %s=1024 ./errata up"
                .formatted(VARIABLE, wanted, LEAST, VARIABLE));
    }
}
