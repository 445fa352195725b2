package errata.reporting.machine;

import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import java.util.List;

/// Into which group of equal chance each cell falls at a cohort position. Without any sample all that were read are one
/// group; with one, what nobody drew stays out: a trace somebody picked by hand says nothing of the others.
final class Groups {
    static final int OUTSIDE = -1;

    private final Dictionary<Group> groups = new Dictionary<>();
    private final int[] ofCell;

    Groups(Vocabulary vocabulary, List<Sample> samples, long cohort) {
        ofCell = new int[vocabulary.cells.size()];
        if (samples.isEmpty()) {
            groups.number(Group.READ);
            return;
        }
        for (int cell = 0; cell < ofCell.length; cell++) {
            ofCell[cell] = vocabulary
                    .cells
                    .get(cell)
                    .design(cohort)
                    .map(design -> groups.number(Group.of(design)))
                    .orElse(OUTSIDE);
        }
    }

    int of(int cell) {
        return ofCell[cell];
    }

    int size() {
        return Math.max(1, groups.size());
    }

    List<Group> all() {
        return List.copyOf(groups.after(0));
    }
}
