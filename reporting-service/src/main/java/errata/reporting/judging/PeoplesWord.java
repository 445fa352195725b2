package errata.reporting.judging;

import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import java.util.Optional;

/// What people say of a unit on a trace that is read, as far as they said it under one meaning: the principal's label,
/// else the latest one, else absent where a review looked for it. Unsure and deferred say nothing.
record PeoplesWord(Machine machine, Lineage lineage) {

    /// @param kind what the trace is counted as; 0 while it is not read
    Optional<Boolean> of(int kind, UnitId unit, long meaning) {
        if (kind == 0) {
            return Optional.empty();
        }
        var pattern = machine.vocabulary().patterns.get(machine.patternOf(kind));
        if (pattern.outcome() == Outcome.DEFER) {
            return Optional.empty();
        }
        var label = label(pattern, unit, meaning);
        return label.isPresent()
                ? label.map(Said::verdict)
                        .filter(said -> said != Verdict.UNSURE)
                        .map(said -> said == Verdict.PRESENT)
                : looked(kind, unit, meaning);
    }

    private Optional<Said> label(Pattern pattern, UnitId unit, long meaning) {
        var labels = pattern.said().stream()
                .filter(label -> label.meaning() == meaning && is(unit, label.about()))
                .toList();
        return labels.reversed().stream().filter(Said::asPrincipal).findFirst().or(() -> labels.reversed().stream()
                .findFirst());
    }

    private Optional<Boolean> looked(int kind, UnitId unit, long meaning) {
        boolean looked = machine.vocabulary().lists(machine.kind(kind)).stream()
                .flatMap(list -> list.at().stream())
                .anyMatch(at -> at.meaning() == meaning && is(unit, at.about()));
        return looked ? Optional.of(false) : Optional.empty();
    }

    private boolean is(UnitId unit, UnitId about) {
        return lineage.resolve(about).filter(unit::equals).isPresent();
    }
}
