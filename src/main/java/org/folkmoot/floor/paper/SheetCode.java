package org.folkmoot.floor.paper;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.Sha256;

/**
 * The five letters on the sheet of a table, by which it is told from those of other tables and other sessions. They open nothing: they say which sheet
 * somebody has in hand.
 */
public record SheetCode(String letters) {

    private static final int LENGTH = 5;

    /** Without vowels, so that they spell nothing. */
    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";

    public static SheetCode of(SessionId session, int table) {
        String hash = Sha256.of(session + "/" + table);
        StringBuilder letters = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            int value = Integer.parseInt(hash.substring(at * 4, at * 4 + 4), 16);
            letters.append(ALPHABET.charAt(value % ALPHABET.length()));
        }
        return new SheetCode(letters.toString());
    }

    /** The table of the session whose sheet has these letters; empty if it is a sheet of another session, or mistyped. */
    public static OptionalInt tableOf(SessionId session, String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return IntStream.rangeClosed(1, Session.MOST_TABLES)
                .filter(table -> of(session, table).letters().equals(letters))
                .findFirst();
    }
}
