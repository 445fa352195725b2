package errata.reporting.judging;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.events.Actor;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.EditKind;
import errata.events.JudgedBy;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
import errata.reporting.History;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.judging.JudgesAnswer.Line;
import errata.reporting.judging.JudgesAnswer.Reading;
import errata.reporting.staleness.Edits;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Forty traces read by people: seven fail. The judge catches all seven, and calls four of the others failures, too.
class JudgesAgainstPeopleTest {
    private static final Actor JUDGE = new Actor("judge-small-chat@p3");
    private final History history = new History();
    private CategoryId handOff = null;

    @BeforeEach
    void forty_traces_read() {
        handOff = history.category("Hand-off");
        traces(1, 7).forEach(t -> history.label(t, handOff, Verdict.PRESENT));
        traces(1, 40).forEach(t -> history.review(t, traces(1, 7).contains(t) ? Outcome.FAIL : Outcome.PASS));
        traces(1, 40).forEach(t -> judge(t, traces(1, 11).contains(t) ? Verdict.PRESENT : Verdict.ABSENT));
    }

    @Test
    void its_shares_are_those_of_the_worked_example() {
        var line = only();
        assertThat(line.compared()).isEqualTo(40);
        assertThat(line.sensitivity().rate()).isEqualTo(1);
        assertThat(line.specificity().rate()).isCloseTo(.8788, within(.00005));
        assertThat(line.falseFailures()).isCloseTo(.1212, within(.00005));
        assertThat(line.kappa()).isCloseTo(.7173, within(.00005));
        assertThat(line.mcc()).isCloseTo(.7478, within(.00005));
        assertThat(line.reading()).isEqualTo(Reading.USABLE);
        // Wilson's of 7 of 7, and of 29 of 33.
        assertThat(line.sensitivity().interval().low()).isCloseTo(.6457, within(.00005));
        assertThat(line.specificity().interval().low()).isCloseTo(.7267, within(.00005));
    }

    @Test
    void how_many_really_fail_is_corrected_by_how_well_it_tells() {
        var prevalence = only().prevalence();
        assertThat(prevalence.share()).isEqualTo(11 / 40.0);
        assertThat(prevalence.rate()).isCloseTo(7 / 40.0, within(1e-9));
        assertThat(prevalence.refused()).isNull();
    }

    @Test
    void its_word_enters_no_ranking() {
        var ranked = history.now(Lens.AS_WAS).ranked().getFirst();
        assertThat(ranked.count()).isEqualTo(7);
        assertThat(ranked.labels()).isEqualTo(7);
    }

    @Test
    void traces_nobody_read_tell_nothing_of_it_but_count_for_the_share_it_calls() {
        traces(41, 60).forEach(t -> judge(t, Verdict.PRESENT));
        assertThat(only().judged()).isEqualTo(60);
        assertThat(only().compared()).isEqualTo(40);
        assertThat(only().prevalence().share()).isEqualTo(31 / 60.0);
    }

    @Test
    void under_another_definition_people_and_judge_are_not_compared() {
        history.revise(handOff, EditKind.REDEFINED);
        traces(1, 10).forEach(t -> judge(t, Verdict.ABSENT));
        history.label(trace(1), handOff, Verdict.PRESENT);
        var lines = told(now());
        assertThat(lines).extracting(Line::version).containsExactly(2, 1);
        assertThat(lines).extracting(Line::current).containsExactly(true, false);
        assertThat(lines.getFirst().judged()).isEqualTo(10);
        assertThat(lines.getFirst().confusion()).isEqualTo(new JudgesAnswer.Confusion(0, 0, 1, 0));
        assertThat(lines.getLast().judged()).isEqualTo(30);
    }

    @Test
    void what_cannot_be_corrected_says_why() {
        traces(1, 7).forEach(t -> judge(t, null));
        assertThat(only().prevalence().refused()).startsWith("People found no failure");
        assertThat(only().reading()).isEqualTo(Reading.UNKNOWN);
        assertThat(only().sensitivity().rate()).isNull();
        traces(1, 7).forEach(t -> judge(t, Verdict.ABSENT));
        assertThat(only().prevalence().refused()).endsWith("no better than chance");
        traces(8, 40).forEach(t -> judge(t, null));
        assertThat(only().prevalence().refused()).startsWith("People passed none");
    }

    @Test
    void each_judge_is_measured_by_itself_and_as_it_stood_then() {
        var then = now();
        var other = new Actor("judge-small-chat@p4");
        traces(1, 7).forEach(t -> judge(other, t, Verdict.PRESENT));
        assertThat(told(now())).extracting(Line::judge).containsExactly(JUDGE.name(), other.name());
        assertThat(told(then)).extracting(Line::judge).containsExactly(JUDGE.name());
    }

    private Line only() {
        var lines = told(now());
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private Cut now() {
        return Lens.AS_WAS.cut(history.positions(), history.positions());
    }

    private List<Line> told(Cut cut) {
        var judgements = new Judgements();
        history.annotation.forEach(judgements::add);
        var numbers = new HashMap<TraceId, Integer>();
        for (int n = 1; n <= 40; n++) {
            numbers.put(trace(n), n - 1);
        }
        var sheet = history.sheet(cut);
        var measured = new Measuring(sheet, numbers).of(judgements.at(cut.labels()));
        var found = new Found(cut, Clock.WALL, history.now(), true, history.now(), Optional.empty());
        return new TellJudges(sheet.lineage(), Edits.of(history.taxonomy))
                .answer(measured, new ProjectId("p"), Lens.AS_WAS, found)
                .judges();
    }

    private void judge(TraceId trace, Verdict verdict) {
        judge(JUDGE, trace, verdict);
    }

    private void judge(Actor judge, TraceId trace, Verdict verdict) {
        long seen = history.codebook();
        history.say(
                judge,
                verdict == null
                        ? new LabelWithdrawn(trace, handOff, seen)
                        : new LabelSet(
                                trace, handOff, verdict, false, null, List.of(), JudgedBy.JUDGE, Via.API, false, seen));
    }
}
