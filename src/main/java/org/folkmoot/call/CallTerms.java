package org.folkmoot.call;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.call.CallRefused.Reason;
import org.folkmoot.place.ServiceId;

/**
 * What a call says to the people it asks.
 *
 * @param purpose why they are asked, in plain words
 * @param readers who will read what they say
 * @param services those in question; empty if none is named
 * @param prompts questions to help people start, at most ten
 * @param meanings words people may mark their own story with, at most twenty
 * @param closes the last day it takes answers; open until closed by hand if empty
 * @param languages those it may be answered in
 * @param ages who is asked, in years
 * @param help a telephone number or address for help with the page; may be empty
 * @param monthsKept how long what is said is kept after the call, 1 to 120
 */
public record CallTerms(
        String title,
        String purpose,
        String readers,
        Set<ServiceId> services,
        List<String> prompts,
        List<String> meanings,
        Optional<LocalDate> closes,
        Set<Locale> languages,
        Ages ages,
        LawfulBasis basis,
        int monthsKept,
        String help) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_PROMPTS = 10;
    private static final int MOST_MEANINGS = 20;
    static final int MOST_MONTHS = 120;

    /** From and to are years of age; the youngest may be 0, the oldest 130. */
    public record Ages(int from, int to) {

        /** @throws CallRefused if they are no range of ages */
        public Ages {
            if (from < 0 || to > 130 || from > to) {
                throw new CallRefused(Reason.AGES);
            }
        }

        public static Ages anyone() {
            return new Ages(0, 130);
        }
    }

    /** @throws CallRefused if something that must be said is missing, or a text or list is too long */
    public CallTerms {
        title = required(title, LONGEST_LINE, Reason.TITLE_MISSING);
        purpose = required(purpose, LONGEST_TEXT, Reason.PURPOSE_MISSING);
        readers = required(readers, LONGEST_TEXT, Reason.READERS_MISSING);
        services = Set.copyOf(services);
        prompts = lines(prompts, MOST_PROMPTS, Reason.TOO_MANY_PROMPTS);
        meanings = lines(meanings, MOST_MEANINGS, Reason.TOO_MANY_MEANINGS);
        languages = Set.copyOf(languages);
        if (languages.isEmpty()) {
            throw new CallRefused(Reason.LANGUAGE_MISSING);
        }
        if (monthsKept < 1 || monthsKept > MOST_MONTHS) {
            throw new CallRefused(Reason.MONTHS_KEPT);
        }
        help = text(help, LONGEST_LINE);
    }

    private static String required(String text, int longest, Reason ifMissing) {
        String kept = text(text, longest);
        if (kept.isEmpty()) {
            throw new CallRefused(ifMissing);
        }
        return kept;
    }

    private static String text(String text, int longest) {
        String kept = text.strip();
        if (kept.length() > longest) {
            throw new CallRefused(Reason.TEXT_TOO_LONG);
        }
        return kept;
    }

    private static List<String> lines(List<String> given, int most, Reason ifMore) {
        Stream<String> said =
                given.stream().map(line -> text(line, LONGEST_LINE)).filter(line -> !line.isEmpty());
        List<String> kept = List.copyOf(new LinkedHashSet<>(said.toList()));
        if (kept.size() > most) {
            throw new CallRefused(ifMore);
        }
        return kept;
    }
}
