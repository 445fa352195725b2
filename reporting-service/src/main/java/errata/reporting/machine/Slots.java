package errata.reporting.machine;

import java.util.Arrays;

/// Numbers for the units that were ever spoken of on a trace of a cell, from 0: most units never are, in most cells.
final class Slots {
    static final int NONE = -1;

    private int[][] byUnit = new int[0][];
    private int size;

    /// The number of a unit and a cell; {@link #NONE} if it has none.
    int of(int unit, int cell) {
        return unit < byUnit.length && cell < byUnit[unit].length ? byUnit[unit][cell] : NONE;
    }

    void open(int unit, int cell) {
        if (unit >= byUnit.length) {
            int units = byUnit.length;
            byUnit = Arrays.copyOf(byUnit, Math.max(unit + 1, 2 * units));
            Arrays.fill(byUnit, units, byUnit.length, new int[0]);
        }
        var cells = byUnit[unit];
        if (cell >= cells.length) {
            byUnit[unit] = Arrays.copyOf(cells, Math.max(cell + 1, 2 * cells.length));
            Arrays.fill(byUnit[unit], cells.length, byUnit[unit].length, NONE);
        }
        if (byUnit[unit][cell] == NONE) {
            byUnit[unit][cell] = size++;
        }
    }

    int size() {
        return size;
    }
}
