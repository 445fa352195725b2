package errata.annotation.sampling;

import errata.events.Drawn;
import java.util.List;

/// A draw while the eligible traces pass by, sorted by their ids, each once. It holds no more than it draws.
sealed interface Draw permits HashDraw, SystematicDraw {

    void offer(String trace, String stratum);

    /// In hash order across the strata, so that whoever reads only the first part of a sample has read a fair one.
    List<Drawn> drawn();
}
