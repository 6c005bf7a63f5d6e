package org.folkmoot.platform.api;

/**
 * Which page of a list is wanted.
 *
 * @param number from 1
 * @param size 1 to 500
 */
public record PageRequested(int number, int size) {

    public static final int MOST = 500;

    /**
     * For an address whose parameter is called {@code size}.
     *
     * @throws InvalidRequest as the other
     */
    public static PageRequested ofSize(int number, int size) {
        if (!isPossible(size)) {
            throw impossible("size", size);
        }
        return new PageRequested(number, size);
    }

    /** @throws InvalidRequest if number or size is out of range */
    public PageRequested {
        if (number < 1) {
            throw new InvalidRequest("page", "Pages are numbered from 1; " + number + " is not one.");
        }
        if (!isPossible(size)) {
            throw impossible("per_page", size);
        }
        if ((number - 1L) * size > Integer.MAX_VALUE) {
            throw new InvalidRequest("page", "There is no list with so many pages; " + number + " is none of them.");
        }
    }

    private static boolean isPossible(int size) {
        return size >= 1 && size <= MOST;
    }

    private static InvalidRequest impossible(String parameter, int size) {
        return new InvalidRequest(parameter, "A page holds 1 to " + MOST + " items; " + size + " is not possible.");
    }

    public int offset() {
        return Math.multiplyExact(number - 1, size);
    }
}
