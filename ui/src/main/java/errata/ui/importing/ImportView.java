package errata.ui.importing;

import errata.ui.wire.ImportJob;
import errata.ui.wire.LabelsJob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two doors, and what came through them.
public record ImportView(
        List<ImportJob> jobs,
        List<LabelsJob> labels,
        @Nullable String trouble,
        String door,
        @Nullable String refused) {

    public boolean nothing() {
        return jobs.isEmpty() && labels.isEmpty();
    }

    /// Jobs are asked again while one of them runs.
    public boolean running() {
        return jobs.stream().anyMatch(j -> j.is("running")) || labels.stream().anyMatch(j -> j.is("running"));
    }
}
