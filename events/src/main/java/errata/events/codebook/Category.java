package errata.events.codebook;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.EditKind;
import errata.events.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param version number of the definition, from 1; every revision raises it
/// @param semanticVersion number of the last definition that changed the meaning (any edit kind but EDITORIAL)
/// @param parent the category it was split from
/// @param since taxonomy position where its present state began
public record Category(
        CategoryId id,
        String name,
        Definition definition,
        int version,
        int semanticVersion,
        Severity severity,
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
    }

    public boolean isActive() {
        return state instanceof State.Active;
    }

    Category renamed(String newName) {
        return new Category(
                id, newName, definition, version, semanticVersion, severity, state, parent, proposedBy, since);
    }

    Category revised(Definition newDefinition, EditKind kind) {
        int next = version + 1;
        int semantic = kind == EditKind.EDITORIAL ? semanticVersion : next;
        return new Category(id, name, newDefinition, next, semantic, severity, state, parent, proposedBy, since);
    }

    Category now(State newState, long position) {
        return new Category(
                id, name, definition, version, semanticVersion, severity, newState, parent, proposedBy, position);
    }
}
