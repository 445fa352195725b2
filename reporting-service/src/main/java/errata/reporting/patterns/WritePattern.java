package errata.reporting.patterns;

import errata.reporting.compact.Bytes;
import errata.reporting.patterns.Pattern.Reopened;
import java.util.List;
import java.util.function.Consumer;

/// Writes a pattern by the numbers of its labels and lists.
public record WritePattern(Vocabulary words, Bytes to) {

    public void write(Pattern pattern) {
        list(pattern.said(), this::number);
        list(pattern.decided(), this::decided);
        list(pattern.reopened(), this::reopened);
    }

    private void decided(Decided review) {
        to.number(review.reader())
                .number(review.outcome().ordinal())
                .number(review.looked().id())
                .flag(review.asPrincipal());
        list(review.since(), category -> to.uuid(category.value()));
    }

    private void reopened(Reopened review) {
        to.number(review.reader()).number(review.looked().id());
        list(review.said(), this::number);
    }

    private void number(Said label) {
        to.number(words.said.number(label));
    }

    private <T> void list(List<T> list, Consumer<T> each) {
        to.number(list.size());
        list.forEach(each);
    }
}
