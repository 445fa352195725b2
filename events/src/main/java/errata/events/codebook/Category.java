package errata.events.codebook;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.EditKind;
import errata.events.ReportingLabel;
import errata.events.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// @param version number of the definition, from 1; every revision raises it
/// @param semanticVersion number of the last definition that changed the meaning (any edit kind but EDITORIAL)
/// @param reportingLabels what it is called in the schemes of others
/// @param parent the category it was split from
/// @param since taxonomy position where its present state began
public record Category(
        CategoryId id,
        String name,
        Definition definition,
        int version,
        int semanticVersion,
        Severity severity,
        List<ReportingLabel> reportingLabels,
        State state,
        @Nullable CategoryId parent,
        String proposedBy,
        long since) {

    /// Where a category is in its life; what can be done to it depends on it.
    public sealed interface State {
        record Proposed() implements State {}

        record Active() implements State {}

        record Declined(String reason) implements State {}

        record Merged(CategoryId into) implements State {}

        record Split(List<CategoryId> parts) implements State {}

        /// A part of a split that was taken back: its parent speaks for it again.
        record Rejoined(CategoryId into) implements State {}

        record Retired(String rationale) implements State {}
    }

    public boolean isActive() {
        return state instanceof State.Active;
    }

    /// The category that speaks for it: where it was merged into, or rejoined.
    public Optional<CategoryId> redirect() {
        return switch (state) {
            case State.Merged(var into) -> Optional.of(into);
            case State.Rejoined(var into) -> Optional.of(into);
            case State.Proposed _, State.Active _, State.Declined _, State.Split _, State.Retired _ -> Optional.empty();
        };
    }

    Category renamed(String newName) {
        return new Category(
                id,
                newName,
                definition,
                version,
                semanticVersion,
                severity,
                reportingLabels,
                state,
                parent,
                proposedBy,
                since);
    }

    Category revised(Definition newDefinition, EditKind kind) {
        int next = version + 1;
        int semantic = kind == EditKind.EDITORIAL ? semanticVersion : next;
        return new Category(
                id, name, newDefinition, next, semantic, severity, reportingLabels, state, parent, proposedBy, since);
    }

    Category weighing(Severity newSeverity) {
        return new Category(
                id,
                name,
                definition,
                version,
                semanticVersion,
                newSeverity,
                reportingLabels,
                state,
                parent,
                proposedBy,
                since);
    }

    Category reportedAs(List<ReportingLabel> labels) {
        return new Category(
                id, name, definition, version, semanticVersion, severity, labels, state, parent, proposedBy, since);
    }

    Category now(State newState, long position) {
        return new Category(
                id,
                name,
                definition,
                version,
                semanticVersion,
                severity,
                reportingLabels,
                newState,
                parent,
                proposedBy,
                position);
    }
}
