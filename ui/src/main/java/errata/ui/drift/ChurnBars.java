package errata.ui.drift;

import errata.ui.wire.Drift.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The changes of the codebook by month, stacked: born, merged or split, redefined. Pure geometry.
public record ChurnBars(double width, double height, double ground, List<Bar> bars) {

    private static final double SLOT = 72;
    private static final double WIDE = 40;
    private static final double HEAD = 22;
    private static final double GROUND = 150;
    private static final double HEIGHT = 190;
    private static final int MOST = 14;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    public record Bar(
            double x, double middle, double top, List<Piece> pieces, int changes, String month, String told) {}

    public record Piece(String kind, double y, double height) {}

    static ChurnBars of(List<Month> months) {
        var shown = months.subList(Math.max(0, months.size() - MOST), months.size());
        int most = Math.max(4, shown.stream().mapToInt(Month::changes).max().orElse(1));
        double scale = (GROUND - HEAD) / most;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < shown.size(); i++) {
            bars.add(bar(shown.get(i), 8 + i * SLOT, scale));
        }
        return new ChurnBars(Math.max(SLOT, shown.size() * SLOT + 8), HEIGHT, GROUND, bars);
    }

    private static Bar bar(Month month, double x, double scale) {
        var pieces = new ArrayList<Piece>();
        double y = GROUND;
        y = stack(pieces, "added", month.added(), y, scale);
        y = stack(pieces, "reshaped", reshaped(month), y, scale);
        y = stack(pieces, "redefined", month.redefined(), y, scale);
        String name = MONTH.format(month.month());
        return new Bar(
                x,
                x + WIDE / 2,
                y - 6,
                pieces,
                month.changes(),
                name,
                "%s: %d added, %d merged, %d split, %d retired, %d redefined, %d undone"
                        .formatted(
                                name,
                                month.added(),
                                month.merged(),
                                month.split(),
                                month.retired(),
                                month.redefined(),
                                month.undone()));
    }

    private static int reshaped(Month month) {
        return month.merged() + month.split() + month.retired() + month.undone();
    }

    private static double stack(List<Piece> pieces, String kind, int count, double y, double scale) {
        if (count == 0) {
            return y;
        }
        double height = count * scale;
        pieces.add(new Piece(kind, y - height, height));
        return y - height;
    }
}
