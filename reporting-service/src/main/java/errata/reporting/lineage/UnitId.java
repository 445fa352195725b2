package errata.reporting.lineage;

import errata.events.CategoryId;

/// What a label is about: a category, from the codebook position where its extent began to the next such position.
public record UnitId(CategoryId category, long from) {}
