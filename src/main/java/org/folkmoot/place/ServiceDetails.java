package org.folkmoot.place;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the directory says about a service, as its page shows it. Text of others: shown as text and never as markup. */
public record ServiceDetails(
        ServiceSummary summary,
        ServiceStatus status,
        Optional<String> alternateName,
        Optional<String> description,
        Optional<String> alert,
        Optional<PartnerId> organisation,
        List<PartnerIdentifier> identifiers,
        List<Opening> openings,
        Optional<String> eligibility,
        OptionalInt minimumAge,
        OptionalInt maximumAge,
        List<Spot> spots,
        List<String> areas,
        Optional<String> fees,
        List<Cost> costs,
        List<Phone> phones,
        Optional<String> email,
        Optional<String> website,
        Optional<String> application,
        Optional<String> waiting,
        List<String> languages,
        List<String> categories,
        Optional<LocalDate> checked,
        Instant changed) {

    /** Where it takes place. */
    public record Spot(Optional<String> name, String address, List<String> access) {
        public Spot {
            access = List.copyOf(access);
        }
    }

    /** What it costs whom. */
    public record Cost(Optional<String> forWhom, Optional<BigDecimal> amount, String currency, Optional<String> note) {}

    /** A number to ring. */
    public record Phone(String number, Optional<String> note) {}

    public ServiceDetails {
        identifiers = List.copyOf(identifiers);
        openings = List.copyOf(openings);
        spots = List.copyOf(spots);
        areas = List.copyOf(areas);
        costs = List.copyOf(costs);
        phones = List.copyOf(phones);
        languages = List.copyOf(languages);
        categories = List.copyOf(categories);
    }

    /**
     * When a service is open, from an HSDS schedule.
     *
     * @param every how often it comes round
     * @param days the days of the week, in a month the ones counted
     * @param opens by the clock on the wall there
     * @param note what it is that is open then
     */
    public record Opening(
            Rhythm every,
            int interval,
            List<Day> days,
            Optional<LocalTime> opens,
            Optional<LocalTime> closes,
            Optional<String> note,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {

        /** How often a schedule repeats (RFC 5545, FREQ). */
        public enum Rhythm {
            ONCE,
            DAILY,
            WEEKLY,
            MONTHLY
        }

        /**
         * A day of the week.
         *
         * @param nth which one of the month: 1 is the first, -1 the last, 0 each
         */
        public record Day(int nth, DayOfWeek day) {}

        public Opening {
            days = List.copyOf(days);
        }
    }
}
