package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.testimony.Felt;
import org.folkmoot.theme.ThemeId;

/**
 * What somebody wants to know of what people said. Within one kind of choice any of the chosen is enough, across kinds all
 * must hold.
 *
 * @param text words and quoted phrases; blank asks for all
 * @param places each with the places within it
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param only what every comment must fit, each chosen apart
 * @param page from 1
 * @param size comments a page, 1 to 100
 * @param sight with whose eyes the counts are looked at
 * @param matching whether other words for the same are searched for too
 */
public record EvidenceQuery(
        String text,
        Set<ThemeId> themes,
        Set<ServiceId> services,
        Set<PlaceId> places,
        Set<Felt> felt,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<Only> only,
        HitOrder order,
        int page,
        int size,
        Sight sight,
        Matching matching) {

    /** How closely comments must match the words. */
    public enum Matching {
        /** Also with other words for the same, and with some of the words. */
        WIDENED,
        /** With all of the words as they were typed. */
        ONLY_THESE
    }

    /** A choice that leaves comments out. */
    public enum Only {
        /** What may be quoted inside the organisations. */
        QUOTABLE_INSIDE,
        /** What may be quoted in public. */
        QUOTABLE_IN_PUBLIC,
        /** What no reader is warned of by a note. */
        WITHOUT_NOTES
    }

    public static final int USUAL_SIZE = 20;

    /** Pages end here: who wants more narrows the search. */
    public static final int DEEPEST = 10_000;

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_SIZE = 100;

    /** @throws InvalidRequest naming the parameter that is out of bounds */
    public EvidenceQuery {
        text = text.strip();
        themes = Set.copyOf(themes);
        services = Set.copyOf(services);
        places = Set.copyOf(places);
        felt = Set.copyOf(felt);
        only = Set.copyOf(only);
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidRequest("q", "Search for at most " + LONGEST_TEXT + " letters.");
        }
        if (size < 1 || size > MOST_SIZE) {
            throw new InvalidRequest("size", "A page holds 1 to " + MOST_SIZE + " comments.");
        }
        if (page < 1 || (long) page * size > DEEPEST) {
            throw new InvalidRequest("page", "Pages begin with 1 and end with the " + DEEPEST + "th comment.");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new InvalidRequest("to", "The last day comes before the first.");
        }
    }

    /** Everything, newest first. */
    public static EvidenceQuery all() {
        return new EvidenceQuery(
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                HitOrder.BEST_MATCH,
                1,
                USUAL_SIZE,
                Sight.OWN,
                Matching.WIDENED);
    }

    public EvidenceQuery asking(String newText) {
        return new EvidenceQuery(
                newText, themes, services, places, felt, from, to, only, order, 1, size, sight, matching);
    }

    public EvidenceQuery themes(Set<ThemeId> chosen) {
        return new EvidenceQuery(text, chosen, services, places, felt, from, to, only, order, 1, size, sight, matching);
    }

    public EvidenceQuery services(Set<ServiceId> chosen) {
        return new EvidenceQuery(text, themes, chosen, places, felt, from, to, only, order, 1, size, sight, matching);
    }

    public EvidenceQuery places(Set<PlaceId> chosen) {
        return new EvidenceQuery(text, themes, services, chosen, felt, from, to, only, order, 1, size, sight, matching);
    }

    public EvidenceQuery felt(Set<Felt> chosen) {
        return new EvidenceQuery(
                text, themes, services, places, chosen, from, to, only, order, 1, size, sight, matching);
    }

    public EvidenceQuery said(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new EvidenceQuery(
                text, themes, services, places, felt, first, last, only, order, 1, size, sight, matching);
    }

    public EvidenceQuery said(Period period, LocalDate today) {
        return said(period.from(today), period.to(today));
    }

    /** Whether it asks for just this stretch of days. */
    public boolean isSaid(Period period, LocalDate today) {
        return from.equals(period.from(today)) && to.equals(period.to(today));
    }

    public EvidenceQuery by(HitOrder newOrder) {
        return new EvidenceQuery(
                text, themes, services, places, felt, from, to, only, newOrder, 1, size, sight, matching);
    }

    public EvidenceQuery page(int newPage) {
        return new EvidenceQuery(
                text, themes, services, places, felt, from, to, only, order, newPage, size, sight, matching);
    }

    public EvidenceQuery sized(int newSize) {
        return new EvidenceQuery(
                text, themes, services, places, felt, from, to, only, order, 1, newSize, sight, matching);
    }

    public EvidenceQuery seen(Sight newSight) {
        return new EvidenceQuery(
                text, themes, services, places, felt, from, to, only, order, page, size, newSight, matching);
    }

    public EvidenceQuery matching(Matching newMatching) {
        return new EvidenceQuery(
                text, themes, services, places, felt, from, to, only, order, 1, size, sight, newMatching);
    }

    /** With the theme chosen, or no longer if it was. */
    public EvidenceQuery toggled(ThemeId theme) {
        return themes(toggle(themes, theme));
    }

    public EvidenceQuery toggled(ServiceId service) {
        return services(toggle(services, service));
    }

    /** With the choice, or no longer if it was chosen; to be quoted in public and inside are one choice or the other. */
    public EvidenceQuery toggled(Only one) {
        Set<Only> chosen = EnumSet.noneOf(Only.class);
        chosen.addAll(toggle(only, one));
        if (one != Only.WITHOUT_NOTES && chosen.contains(one)) {
            chosen.remove(one == Only.QUOTABLE_INSIDE ? Only.QUOTABLE_IN_PUBLIC : Only.QUOTABLE_INSIDE);
        }
        return only(chosen);
    }

    public EvidenceQuery only(Set<Only> chosen) {
        return new EvidenceQuery(
                text, themes, services, places, felt, from, to, chosen, order, 1, size, sight, matching);
    }

    /** How many choices narrow the search beside the place in hand. */
    public int choices() {
        return themes.size()
                + services.size()
                + only.size()
                + (felt.isEmpty() ? 0 : 1)
                + (from.isPresent() || to.isPresent() ? 1 : 0);
    }

    /** Without any choice but the text and the place. */
    public EvidenceQuery widened() {
        UnaryOperator<EvidenceQuery> undated = query -> query.said(Optional.empty(), Optional.empty());
        return undated.apply(themes(Set.of()).services(Set.of()).felt(Set.of()).only(Set.of()));
    }

    int offset() {
        return (page - 1) * size;
    }

    private static <T> Set<T> toggle(Set<T> chosen, T one) {
        return chosen.contains(one)
                ? chosen.stream().filter(other -> !other.equals(one)).collect(Collectors.toUnmodifiableSet())
                : Stream.concat(chosen.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    /** In which order hits come. Undated ones stand last by either date. */
    public enum HitOrder {
        BEST_MATCH,
        NEWEST,
        OLDEST
    }
}
