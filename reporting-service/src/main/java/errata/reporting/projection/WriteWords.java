package errata.reporting.projection;

import errata.events.CategoryId;
import errata.events.Stratum;
import errata.reporting.compact.Bytes;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Cell;
import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Facts;
import errata.reporting.patterns.Kinds.Kind;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Said;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import java.util.List;
import java.util.function.Consumer;

/// Writes what came into the vocabulary since it last wrote.
final class WriteWords {
    private final Vocabulary words;
    private final Bytes to;
    private int said, looked, patterns, coverages, cells, readers, facts, kinds;

    /// What is in the vocabulary already stands on a page.
    WriteWords(Vocabulary words, Bytes to) {
        this.words = words;
        this.to = to;
        counted();
    }

    private void counted() {
        said = words.said.size();
        looked = words.looked.size();
        patterns = words.patterns.size();
        coverages = words.coverages.size();
        cells = words.cells.size();
        readers = words.readers.size();
        facts = words.facts.size();
        kinds = words.kinds.size();
    }

    /// What others are made of comes first.
    void write() {
        each(words.said, said, this::said);
        each(words.looked, looked, this::looked);
        for (int number = patterns; number < words.patterns.size(); number++) {
            words.patterns.write(number, to.tag(Tag.PATTERN));
        }
        each(words.coverages, coverages, lists -> list(Tag.COVERAGE, lists, list -> to.number(list)));
        each(words.cells, cells, this::cell);
        each(words.readers, readers, by -> list(Tag.READERS, by, actor -> to.text(actor.name())));
        each(words.facts, facts, this::facts);
        for (int number = kinds; number < words.kinds.size(); number++) {
            kind(words.kinds.get(number));
        }
        counted();
    }

    private static <T> void each(Dictionary<T> dictionary, int from, Consumer<T> write) {
        if (dictionary.size() > from) {
            dictionary.after(from).forEach(write);
        }
    }

    private void said(Said label) {
        to.tag(Tag.SAID).number(label.reader());
        category(label.category());
        unit(label.about());
        to.number(label.meaning())
                .number(label.verdict().ordinal())
                .flag(label.primary())
                .flag(label.asPrincipal());
    }

    private void looked(List<Looked.At> list) {
        list(Tag.LOOKED, list, at -> {
            category(at.category());
            unit(at.about());
            to.number(at.meaning());
        });
    }

    private void cell(Cell cell) {
        list(Tag.CELL, cell.draws(), draw -> to.uuid(draw.sample().value())
                .text(draw.stratum())
                .real(draw.inclusion())
                .number(draw.position()));
    }

    private void facts(Facts known) {
        list(Tag.FACTS, List.copyOf(known.values().entrySet()), fact -> to.text(fact.getKey())
                .text(fact.getValue()));
    }

    private void kind(Kind kind) {
        to.tag(Tag.KIND)
                .number(kind.pattern())
                .number(kind.coverage())
                .number(kind.cell())
                .number(kind.readers());
    }

    void sample(Sample sample) {
        to.tag(Tag.SAMPLE)
                .uuid(sample.id().value())
                .text(sample.name())
                .text(sample.strategy().name())
                .number(sample.drawn())
                .number(sample.fresh())
                .number(sample.position());
        list(sample.strata(), this::stratum);
    }

    private void stratum(Stratum stratum) {
        to.text(stratum.name()).number(stratum.population()).number(stratum.drawn());
    }

    private void category(CategoryId category) {
        to.uuid(category.value());
    }

    private void unit(UnitId unit) {
        category(unit.category());
        to.number(unit.from());
    }

    private <T> void list(Tag tag, List<T> list, Consumer<T> each) {
        to.tag(tag);
        list(list, each);
    }

    private <T> void list(List<T> list, Consumer<T> each) {
        to.number(list.size());
        list.forEach(each);
    }
}
