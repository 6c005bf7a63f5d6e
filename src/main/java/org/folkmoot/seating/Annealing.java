package org.folkmoot.seating;

/**
 * Makes seats better by changes of places that break no rule: simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) with
 * so many tries, never with so much time, so that a slow machine finds the same plan.
 */
final class Annealing {

    private static final double COLDEST = 0.04 * Seats.UNIT;
    private static final int STEPS_OF_COOLING = 512;
    private static final int DRAWS = 4096;
    /** Minus the logarithms of numbers evenly between 0 and 1. */
    private static final double[] MINUS_LOG = new double[DRAWS];

    static {
        for (int at = 0; at < DRAWS; at++) {
            MINUS_LOG[at] = -StrictMath.log((at + 0.5) / DRAWS);
        }
    }

    private final Seats seats;
    private final Exchange exchange;
    private final SplitMix random;
    private final int firstRound;
    private long cost;

    /** @param firstRound from 0: those before it stay as they are */
    Annealing(Seats seats, int firstRound, SplitMix random) {
        this.seats = seats;
        this.firstRound = firstRound;
        this.random = random;
        exchange = new Exchange(seats, random);
    }

    /**
     * @param tries how many changes are looked at
     * @param hottest the change for the worse, in {@link Seats#UNIT}s, that is at first made more often than not
     * @param leastCost as good as it can be: it ends when that is reached
     */
    void run(long tries, double hottest, long leastCost) {
        cost = seats.cost();
        double temperature = hottest * Seats.UNIT;
        double cooling = StrictMath.pow(COLDEST / temperature, 1.0 / STEPS_OF_COOLING);
        for (int step = 0; step <= STEPS_OF_COOLING && cost > leastCost; step++) {
            at(step < STEPS_OF_COOLING ? temperature : 0, tries / STEPS_OF_COOLING, leastCost);
            temperature *= cooling;
        }
    }

    private void at(double temperature, long tries, long leastCost) {
        int rounds = seats.rules.length - firstRound;
        for (long attempt = 0; attempt < tries && cost > leastCost; attempt++) {
            if (exchange.choose(firstRound + random.below(rounds))) {
                double bearable = temperature * MINUS_LOG[random.below(DRAWS)];
                if (exchange.isOfTwo()) {
                    if (exchange.change() <= bearable) {
                        cost += exchange.make();
                    }
                } else {
                    long change = exchange.make();
                    if (change > bearable) {
                        exchange.undo();
                    } else {
                        cost += change;
                    }
                }
            }
        }
    }
}
