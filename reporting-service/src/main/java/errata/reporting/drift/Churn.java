package errata.reporting.drift;

import errata.events.EditKind;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.CodebookOpened;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Codebook;
import errata.reporting.Entry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much the codebook changed in one month, by the calendar of UTC.
///
/// @param atStart categories that stood at its start; @param undone merges, splits and retirements taken back
/// @param listed renames, reworded definitions, other severities and reporting labels: told, not counted
/// @param rate changes over categories at the start; null where there was none
record Churn(
        LocalDate month,
        int atStart,
        int added,
        int merged,
        int split,
        int retired,
        int undone,
        int redefined,
        int listed,
        @Nullable Double rate) {

    static List<Churn> of(List<Entry<TaxonomyEvent>> log) {
        var months = new ArrayList<Churn>();
        var codebook = Codebook.EMPTY;
        Month open = null;
        for (var entry : log) {
            var month = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC).withDayOfMonth(1);
            if (open == null || !open.month.equals(month)) {
                close(open, months);
                open = new Month(month, codebook.active().size());
            }
            open.take(entry.event());
            codebook = codebook.evolve(entry.position(), entry.by().name(), entry.event());
        }
        close(open, months);
        return List.copyOf(months);
    }

    private static void close(@Nullable Month month, List<Churn> months) {
        if (month != null && month.touched()) {
            months.add(month.churn());
        }
    }

    private static final class Month {
        private final LocalDate month;
        private final int atStart;
        private int added, merged, split, retired, undone, redefined, listed;

        Month(LocalDate month, int atStart) {
            this.month = month;
            this.atStart = atStart;
        }

        void take(TaxonomyEvent event) {
            switch (event) {
                case ProposalAccepted _ -> added++;
                case CategoriesMerged _ -> merged++;
                case MergeUndone _, SplitUndone _, CategoryRestored _ -> undone++;
                case CategorySplit _ -> split++;
                case CategoryRetired _ -> retired++;
                case CategoryRenamed _, SeverityChanged _, ReportingLabelsAssigned _ -> listed++;
                case DefinitionRevised e when e.kind() == EditKind.EDITORIAL -> listed++;
                case DefinitionRevised _ -> redefined++;
                case LogOpened _, CodebookOpened _, PrincipalAppointed _, CategoryProposed _, ProposalDeclined _ -> {}
            }
        }

        boolean touched() {
            return added + merged + split + retired + undone + redefined + listed > 0;
        }

        Churn churn() {
            int changes = added + merged + split + retired + undone + redefined;
            return new Churn(
                    month,
                    atStart,
                    added,
                    merged,
                    split,
                    retired,
                    undone,
                    redefined,
                    listed,
                    atStart == 0 ? null : Double.valueOf((double) changes / atStart));
        }
    }
}
