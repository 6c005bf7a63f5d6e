package org.folkmoot.evidence.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts tied together by lines, each with a total that counts each person of its cells once. */
final class Lines {

    /** More people than there are; the bound of what nothing bounds. */
    private static final int UNBOUNDED = Integer.MAX_VALUE / 4;

    private enum State {
        SHOWN,
        FEW,
        HELD
    }

    private record Line(int total, List<Integer> cells) {}

    private final int[] values;
    private final State[] states;
    private final List<Line> lines = new ArrayList<>();

    Lines(int[] values) {
        this.values = values;
        this.states = new State[values.length];
        Arrays.fill(states, State.SHOWN);
    }

    void line(int total, int[] cells) {
        lines.add(new Line(total, Arrays.stream(cells).boxed().toList()));
    }

    void hideFew() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0 && values[i] < SmallNumbers.LEAST) {
                states[i] = State.FEW;
            }
        }
    }

    /** Holds counts until every line whose total is shown could be made up without its few. */
    void secure() {
        boolean isSafe = false;
        while (!isSafe) {
            isSafe = true;
            int[] most = most();
            for (Line line : lines) {
                while (!isSafe(line, most)) {
                    isSafe = false;
                    states[next(line)] = State.HELD;
                    most = most();
                }
            }
        }
    }

    Shown shown(int i) {
        return switch (states[i]) {
            case SHOWN -> new Shown.Exactly(values[i]);
            case FEW -> new Shown.Few();
            case HELD -> new Shown.Held();
        };
    }

    private boolean isSafe(Line line, int[] most) {
        return states[line.total()] != State.SHOWN || sum(line, most) >= values[line.total()];
    }

    /** What to hold next in the line: its last shown count that is not small, else its total. */
    private int next(Line line) {
        for (int cell : line.cells().reversed()) {
            if (states[cell] == State.SHOWN && values[cell] >= SmallNumbers.LEAST) {
                return cell;
            }
        }
        return line.total();
    }

    /**
     * The most that each count could be for a reader who thinks the few away: itself where it is shown, else no more
     * than the totals above it and, if it is a total, than its cells together. From what is shown alone.
     */
    private int[] most() {
        int[] most = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            most[i] = switch (states[i]) {
                case SHOWN -> values[i];
                case FEW -> 0;
                case HELD -> UNBOUNDED;
            };
        }
        boolean isSettled = false;
        while (!isSettled) {
            isSettled = true;
            for (Line line : lines) {
                isSettled &= lowerTotal(line, most);
                isSettled &= lowerCells(line, most);
            }
        }
        return most;
    }

    /** @return true if nothing changed */
    private boolean lowerTotal(Line line, int[] most) {
        if (states[line.total()] != State.HELD) {
            return true;
        }
        int sum = sum(line, most);
        boolean isLower = sum < most[line.total()];
        most[line.total()] = Math.min(sum, most[line.total()]);
        return !isLower;
    }

    /** @return true if nothing changed */
    private boolean lowerCells(Line line, int[] most) {
        boolean isSettled = true;
        for (int cell : line.cells()) {
            if (states[cell] == State.HELD && most[cell] > most[line.total()]) {
                most[cell] = most[line.total()];
                isSettled = false;
            }
        }
        return isSettled;
    }

    private static int sum(Line line, int[] most) {
        long sum = 0;
        for (int cell : line.cells()) {
            sum += most[cell];
        }
        return (int) Math.min(sum, UNBOUNDED);
    }
}
