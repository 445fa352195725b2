package errata.reporting.projection;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.SampleId;
import errata.events.Strategy;
import errata.events.Stratum;
import errata.events.Verdict;
import errata.reporting.compact.PageBytes;
import errata.reporting.lineage.UnitId;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.Cell;
import errata.reporting.patterns.Facts;
import errata.reporting.patterns.Kinds.Kind;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.ReadPattern;
import errata.reporting.patterns.Said;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import java.util.Map;
import java.util.TreeMap;

/// Reads a page into a machine that has all pages before it. What the machine has already is passed over: pages are
/// bound together, so a new one can begin with old events.
final class ReadPage {
    private static final Verdict[] VERDICTS = Verdict.values();

    private final Machine machine;
    private final Vocabulary words;
    private final PageBytes page;
    private final long after;
    private int openedFacts;
    private int openedAt;

    /// @param after annotation position up to which the machine has everything
    ReadPage(Machine machine, byte[] page, long after) {
        this.machine = machine;
        this.after = after;
        this.words = machine.vocabulary();
        this.page = new PageBytes(page);
    }

    void read() {
        while (page.more()) {
            next(Tag.of(page.number()));
        }
    }

    private void next(Tag tag) {
        switch (tag) {
            case SAID -> words.said.number(said());
            case LOOKED -> words.looked.number(page.list(this::at));
            case PATTERN -> words.patterns.number(new ReadPattern(words, page).read());
            case COVERAGE -> words.coverages.number(page.list(page::small));
            case CELL -> words.cells.number(new Cell(page.list(this::draw)));
            case READERS -> words.readers.number(page.list(() -> new Actor(page.text())));
            case FACTS -> words.facts.number(facts());
            case KIND -> words.kinds.number(new Kind(page.small(), page.small(), page.small(), page.small()));
            case SAMPLE -> sample();
            case OPENED -> {
                openedFacts = page.small();
                openedAt = (int) page.signed();
            }
            case CHANGED -> changed(page.number(), page.small(), page.small(), page.small());
            case REREAD -> reread();
        }
    }

    private Said said() {
        return new Said(
                page.small(), category(), unit(), page.number(), VERDICTS[page.small()], page.flag(), page.flag());
    }

    private Looked.At at() {
        return new Looked.At(category(), unit(), page.number());
    }

    private Cell.Draw draw() {
        return new Cell.Draw(new SampleId(page.uuid()), page.text(), page.real(), page.number());
    }

    private Facts facts() {
        Map<String, String> values = new TreeMap<>();
        page.list(() -> values.put(page.text(), page.text()) == null);
        return new Facts(values);
    }

    /// The first change of a trace follows its opening.
    private void changed(long position, int trace, int before, int now) {
        if (position > after) {
            if (trace == machine.changes().traces()) {
                machine.changes().open(openedFacts, openedAt);
            }
            machine.changes().add(position, trace, before, now);
        }
    }

    private void sample() {
        var id = new SampleId(page.uuid());
        var name = page.text();
        var strategy = Strategy.valueOf(page.text());
        int drawn = page.small();
        int fresh = page.small();
        long position = page.number();
        var sample = new Sample(id, name, strategy, page.list(this::stratum), drawn, fresh, position);
        if (position > after) {
            machine.add(sample);
        }
    }

    private Stratum stratum() {
        return new Stratum(page.text(), page.number(), page.number());
    }

    private void reread() {
        long position = page.number();
        int category = machine.reread().number(category());
        boolean before = page.flag();
        boolean now = page.flag();
        boolean across = page.flag();
        if (position > after) {
            machine.rereadings().add(position, category, before, now, across);
        }
    }

    private CategoryId category() {
        return new CategoryId(page.uuid());
    }

    private UnitId unit() {
        return new UnitId(category(), page.number());
    }
}
