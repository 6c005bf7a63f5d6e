package org.folkmoot.seating;

/**
 * Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”,
 * OOPSLA 2014), written out since the JDK does not promise to keep its own.
 */
final class SplitMix {

    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    /** A number from 0 to one less than the bound, each as likely but for one part in 2^32 / bound. */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    private long bits() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    void shuffle(int[] numbers) {
        for (int at = numbers.length - 1; at > 0; at--) {
            int other = below(at + 1);
            int kept = numbers[at];
            numbers[at] = numbers[other];
            numbers[other] = kept;
        }
    }
}
