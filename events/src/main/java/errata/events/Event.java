package errata.events;

/// Something that happened and is never unsaid: a later event corrects, nothing deletes.
public sealed interface Event permits AnnotationEvent, TaxonomyEvent {}
