package errata.reporting.compact;

/// Numbers for tuples of four ints that come again and again: from 0, in the order in which they came.
public final class TupleDictionary {
    private static final int FREE = 0;

    private final Narrow first = new Narrow();
    private final Narrow second = new Narrow();
    private final Narrow third = new Narrow();
    private final Narrow fourth = new Narrow();
    private int[] slots = new int[2048]; // number + 1

    public int number(int one, int two, int three, int four) {
        int slot = slot(one, two, three, four);
        if (slots[slot] != FREE) {
            return slots[slot] - 1;
        }
        first.add(one);
        second.add(two);
        third.add(three);
        fourth.add(four);
        slots[slot] = size();
        if (4L * size() > 3L * slots.length) {
            spread();
        }
        return size() - 1;
    }

    public int size() {
        return first.size();
    }

    public int first(int number) {
        return first.get(number);
    }

    public int second(int number) {
        return second.get(number);
    }

    public int third(int number) {
        return third.get(number);
    }

    public int fourth(int number) {
        return fourth.get(number);
    }

    public long bytes() {
        return first.bytes() + second.bytes() + third.bytes() + fourth.bytes() + 4L * slots.length;
    }

    private int slot(int one, int two, int three, int four) {
        int mask = slots.length - 1;
        int slot = Mixing.mixed(((one * 31 + two) * 31 + three) * 31 + four) & mask;
        while (slots[slot] != FREE && !is(slots[slot] - 1, one, two, three, four)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean is(int number, int one, int two, int three, int four) {
        return first.get(number) == one
                && second.get(number) == two
                && third.get(number) == three
                && fourth.get(number) == four;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size(); number++) {
            slots[slot(first.get(number), second.get(number), third.get(number), fourth.get(number))] = number + 1;
        }
    }
}
