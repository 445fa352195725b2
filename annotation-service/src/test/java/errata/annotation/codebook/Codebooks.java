package errata.annotation.codebook;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.MergeId;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.Part;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Codebook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A codebook told as a story; every step stands at the next position. `ann` is its principal from position 1 on.
public final class Codebooks {

    private final List<TaxonomyEvent> events = new ArrayList<>();
    private final List<Codebook> at = new ArrayList<>(List.of(Codebook.EMPTY));

    private Codebooks() {
        then(new PrincipalAppointed("ann"));
    }

    public static Codebooks codebook() {
        return new Codebooks();
    }

    public static CategoryId id(String name) {
        return new CategoryId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public Codebooks proposed(String name) {
        return then(new CategoryProposed(
                id(name), name, Definition.of("What " + name + " means."), Severity.MINOR, Origin.HUMAN));
    }

    public Codebooks active(String... names) {
        for (var name : names) {
            proposed(name).then(new ProposalAccepted(id(name)));
        }
        return this;
    }

    public Codebooks declined(String name) {
        return proposed(name).then(new ProposalDeclined(id(name), "too vague"));
    }

    public Codebooks merged(String into, String absorbed) {
        return then(
                new CategoriesMerged(new MergeId(id(absorbed).value()), id(into), List.of(id(absorbed)), "one thing"));
    }

    public Codebooks split(String name, String... parts) {
        var born = Stream.of(parts)
                .map(p -> new Part(id(p), p, Definition.of("What " + p + " means."), Severity.MINOR))
                .toList();
        return then(new CategorySplit(id(name), born, "two things"));
    }

    public Codebooks unsplit(String name) {
        return then(new SplitUndone(id(name), "one thing"));
    }

    public Codebooks retired(String name) {
        return then(new CategoryRetired(id(name), "Seen no more."));
    }

    public Codebooks then(TaxonomyEvent event) {
        events.add(event);
        at.add(at.getLast().evolve(at.size(), "ann", event));
        return this;
    }

    public List<TaxonomyEvent> events() {
        return List.copyOf(events);
    }

    public long position() {
        return at.size() - 1L;
    }

    /// What somebody sees whose page is up to date.
    public SeenCodebook seen() {
        return seenAt(position());
    }

    /// What somebody saw at an earlier position.
    public SeenCodebook seenAt(long position) {
        return new SeenCodebook(at.get((int) position), at.getLast());
    }
}
