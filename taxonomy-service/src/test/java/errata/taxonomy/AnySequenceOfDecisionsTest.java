package errata.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Clock;
import errata.events.Decision;
import errata.events.Decision.Accepted;
import errata.events.Recorded;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CodebookOpened;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.defining.AnyRevision;
import errata.taxonomy.merging.AnyMerging;
import errata.taxonomy.proposing.AnyProposing;
import errata.taxonomy.renaming.AnyRename;
import errata.taxonomy.retiring.AnyRetirement;
import errata.taxonomy.schemes.AnyReportingLabels;
import errata.taxonomy.splitting.AnySplit;
import errata.taxonomy.weighing.AnySeverity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked for in whatever order: what was accepted can always be read, and the codebook stays sound.
class AnySequenceOfDecisionsTest {

    private static final int ASKED = 2500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void leaves_a_sound_codebook(long seed) {
        var dice = new Dice(seed);
        var history = recorded(
                CodebookHistory.EMPTY,
                List.of(new LogOpened(Clock.WALL), new CodebookOpened(), new PrincipalAppointed("local")));
        var states = new HashMap<String, Integer>();
        for (int n = 0; n < ASKED; n++) {
            if (asked(dice, history) instanceof Accepted<TaxonomyEvent>(var events)) {
                history = checked(history, events);
                events.forEach(e -> states.merge(e.getClass().getSimpleName(), 1, Integer::sum));
            }
        }
        assertThat(states).as("every kind of event came up").hasSize(13);
        assertThat(Told.of(history)).hasSize((int) history.position()).allMatch(t -> !t.summary()
                .isBlank());
    }

    private static Decision<TaxonomyEvent> asked(Dice dice, CodebookHistory history) {
        return switch (dice.below(14)) {
            case 0, 1, 2 -> AnyProposing.proposal(dice, history.now());
            case 3, 4 -> AnyProposing.decision(dice, history.now());
            case 5 -> AnyRename.of(dice, history.now());
            case 6 -> AnyRevision.of(dice, history.now());
            case 7 -> AnyMerging.merge(dice, history);
            case 8 -> AnyMerging.undo(dice, history);
            case 9 -> AnyRetirement.of(dice, history.now());
            case 10 -> AnySeverity.of(dice, history.now());
            case 11 -> AnyReportingLabels.of(dice, history.now());
            case 12 -> AnySplit.undo(dice, history.now());
            default -> AnySplit.of(dice, history.now());
        };
    }

    private static CodebookHistory checked(CodebookHistory before, List<TaxonomyEvent> events) {
        var after = recorded(before, events);
        assertThat(after.now().categories().keySet())
                .as("no id is forgotten")
                .containsAll(before.now().categories().keySet());
        assertThat(after.now())
                .as("read again from the start")
                .isEqualTo(recorded(after).now());
        namesAreUnique(after.now());
        redirectsEndSomewhere(after.now());
        standingMergesAreWhatTheySay(after.now());
        return after;
    }

    private static void namesAreUnique(Codebook codebook) {
        var names = codebook.categories().values().stream()
                .filter(c -> c.isActive() || c.state() instanceof State.Proposed || c.state() instanceof State.Retired)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static void redirectsEndSomewhere(Codebook codebook) {
        for (var category : codebook.categories().values()) {
            var end = codebook.terminal(category.id()).map(Category::state);
            if (category.redirect().isPresent()) {
                assertThat(end.orElseThrow())
                        .isInstanceOfAny(State.Active.class, State.Split.class, State.Retired.class);
            }
        }
    }

    private static void standingMergesAreWhatTheySay(Codebook codebook) {
        for (var merge : codebook.merges().values()) {
            assertThat(merge.absorbed())
                    .allSatisfy(id -> assertThat(codebook.category(id).map(Category::state))
                            .contains(new State.Merged(merge.into())));
        }
    }

    private static CodebookHistory recorded(CodebookHistory again) {
        return CodebookHistory.EMPTY.followedBy(again.events());
    }

    private static CodebookHistory recorded(CodebookHistory history, List<TaxonomyEvent> events) {
        var recorded = new ArrayList<Recorded<TaxonomyEvent>>();
        for (var event : events) {
            long position = history.position() + recorded.size() + 1;
            recorded.add(Envelope.at(position, event));
        }
        return history.followedBy(recorded);
    }
}
