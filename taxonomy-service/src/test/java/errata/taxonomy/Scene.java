package errata.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Decision.Accepted;
import errata.events.Decision.Refused;
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
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Codebook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Given these events, when this is asked, then that is recorded or refused.
public final class Scene {

    public static final Actor PRINCIPAL = new Actor("local");
    public static final Actor ANN = new Actor("ann");
    public static final String WHY = "Readers cannot tell them apart";

    private Codebook codebook = Codebook.EMPTY;
    private Decision<TaxonomyEvent> decision = Decision.accept();

    private Scene() {}

    @SafeVarargs
    public static Scene given(List<TaxonomyEvent>... happened) {
        var scene = new Scene();
        scene.happens(List.of(new PrincipalAppointed("local")));
        Arrays.stream(happened).forEach(scene::happens);
        return scene;
    }

    public Scene and(List<TaxonomyEvent> happened) {
        happens(happened);
        return this;
    }

    public Scene when(Function<Codebook, Decision<TaxonomyEvent>> decide) {
        decision = decide.apply(codebook);
        return this;
    }

    public Scene then(TaxonomyEvent... expected) {
        assertThat(decision).isEqualTo(Decision.accept(List.of(expected)));
        happens(List.of(expected));
        return this;
    }

    public Refused<TaxonomyEvent> thenRefused(Refusal reason) {
        assertThat(decision).isInstanceOf(Refused.class);
        var refused = (Refused<TaxonomyEvent>) decision;
        assertThat(refused.code()).isEqualTo(reason.name());
        assertThat(refused.detail()).endsWith(".");
        return refused;
    }

    public Scene thenAccepted() {
        assertThat(decision).isInstanceOf(Accepted.class);
        happens(((Accepted<TaxonomyEvent>) decision).events());
        return this;
    }

    public void andCodebook(Consumer<Codebook> check) {
        check.accept(codebook);
    }

    private void happens(List<TaxonomyEvent> events) {
        for (var event : events) {
            codebook = codebook.evolve(codebook.position() + 1, "local", event);
        }
    }

    public static CategoryId id(String name) {
        return new CategoryId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static MergeId merge(String name) {
        return new MergeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static Definition meaning(String name) {
        return Definition.of("What belongs to " + name);
    }

    public static List<TaxonomyEvent> proposed(String name) {
        return List.of(new CategoryProposed(id(name), name, meaning(name), Severity.MINOR, Origin.HUMAN));
    }

    public static List<TaxonomyEvent> active(String name) {
        return List.of(proposed(name).getFirst(), new ProposalAccepted(id(name)));
    }

    public static List<TaxonomyEvent> merged(String merge, String into, String... absorbed) {
        var ids = Arrays.stream(absorbed).map(Scene::id).toList();
        return List.of(new CategoriesMerged(merge(merge), id(into), ids, WHY));
    }

    public static List<TaxonomyEvent> split(String category, String... parts) {
        return List.of(new CategorySplit(
                id(category), Arrays.stream(parts).map(Scene::part).toList(), WHY));
    }

    public static List<TaxonomyEvent> unsplit(String category) {
        return List.of(new SplitUndone(id(category), WHY));
    }

    public static List<TaxonomyEvent> retired(String category) {
        return List.of(new CategoryRetired(id(category), WHY));
    }

    public static Part part(String name) {
        return new Part(id(name), name, meaning(name), Severity.MINOR);
    }
}
