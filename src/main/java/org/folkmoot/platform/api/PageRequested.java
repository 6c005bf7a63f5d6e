package org.folkmoot.platform.api;

/**
 * Which page of a list is wanted.
 *
 * @param number from 1
 * @param size 1 to 500
 */
public record PageRequested(int number, int size) {

    public static final int MOST = 500;

    /** @throws InvalidRequest if number or size is out of range */
    public PageRequested {
        if (number < 1) {
            throw new InvalidRequest("page", "Pages are numbered from 1; " + number + " is not one.");
        }
        if (size < 1 || size > MOST) {
            throw new InvalidRequest("per_page", "A page holds 1 to " + MOST + " items; " + size + " is not possible.");
        }
    }

    public int offset() {
        return Math.multiplyExact(number - 1, size);
    }
}
