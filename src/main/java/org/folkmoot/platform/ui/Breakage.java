package org.folkmoot.platform.ui;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One failure nobody foresaw: written to the log under a reference, without its message, which may hold words of people. */
record Breakage(String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Breakage.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No vowels and no digits that look like letters, so that it can be read out over the phone and spells nothing. */
    private static final String SIGNS = "BCDFGHJKLMNPQRSTVWXZ2346789";

    private static final int LENGTH = 8;

    /** Causes of causes that are worth a place in the log. */
    private static final int DEPTH = 8;

    static Breakage logged(Throwable cause) {
        Breakage breakage = new Breakage(anew());
        LOG.error(
                "A screen broke; its reader was given the reference {}",
                breakage.reference(),
                withoutMessages(cause, DEPTH));
        return breakage;
    }

    private static Throwable withoutMessages(Throwable cause, int depth) {
        Throwable deeper = cause.getCause();
        IllegalStateException bare = new IllegalStateException(
                cause.getClass().getName(), deeper == null || depth == 0 ? null : withoutMessages(deeper, depth - 1));
        bare.setStackTrace(cause.getStackTrace());
        return bare;
    }

    private static String anew() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.insert(LENGTH / 2, '-').toString();
    }
}
