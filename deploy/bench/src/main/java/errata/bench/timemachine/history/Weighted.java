package errata.bench.timemachine.history;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Numbers from 0, each with a weight of its own.
final class Weighted {
    private final double[] sums;

    Weighted(int size, IntToDoubleFunction weight) {
        sums = new double[size];
        double sum = 0;
        for (int at = 0; at < size; at++) {
            sum += weight.applyAsDouble(at);
            sums[at] = sum;
        }
    }

    int pick(Dice dice) {
        int found = Arrays.binarySearch(sums, dice.fraction() * sums[sums.length - 1]);
        return Math.min(sums.length - 1, found < 0 ? -found - 1 : found + 1);
    }
}
