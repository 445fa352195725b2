package errata.taxonomy;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.MergeId;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Draws what a command may be made of: mostly sensible, now and then absurd. The same seed draws the same.
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int n) {
        return below(n) == 0;
    }

    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    public Actor actor() {
        return oneIn(12) ? Scene.ANN : Scene.PRINCIPAL;
    }

    public CategoryId freshCategory() {
        return new CategoryId(uuid());
    }

    public MergeId freshMerge() {
        return new MergeId(uuid());
    }

    /// Any category, whatever became of it; sometimes one that never was.
    public CategoryId category(Codebook codebook) {
        var known = List.copyOf(codebook.categories().keySet());
        return known.isEmpty() || oneIn(30) ? freshCategory() : of(known);
    }

    public CategoryId activeCategory(Codebook codebook) {
        var active = codebook.active();
        return active.isEmpty() || oneIn(8) ? category(codebook) : of(active).id();
    }

    /// Mostly one in that state, if there is one.
    public CategoryId categoryIn(Class<? extends State> state, Codebook codebook) {
        var those = codebook.categories().values().stream()
                .filter(c -> state.isInstance(c.state()))
                .toList();
        return those.isEmpty() || oneIn(8) ? category(codebook) : of(those).id();
    }

    /// Few enough names that they collide.
    public String name() {
        return oneIn(40) ? " " : "Name " + below(60);
    }

    public Definition definition() {
        return Definition.of(oneIn(10) ? "" : "Meaning " + below(1000));
    }

    public String why() {
        return oneIn(30) ? "" : Scene.WHY;
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
