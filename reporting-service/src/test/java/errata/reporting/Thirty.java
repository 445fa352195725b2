package errata.reporting;

import static errata.reporting.History.traces;

import errata.events.CategoryId;
import errata.events.Severity;
import java.util.List;

/// Thirty traces, drawn of 120 and all of them read.
final class Thirty {

    private Thirty() {}

    /// The one category there is: present on the first six.
    static CategoryId lateInSix(History history) {
        var late = history.category("Late", Severity.MAJOR);
        history.draw(120, traces(1, 30));
        history.readAll(30, n -> n <= 6 ? List.of(late) : List.of());
        return late;
    }
}
