package org.folkmoot.redaction.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.folkmoot.redaction.IdentifierKind;

/**
 * Identifiers of nobody, in the ways people write them. Phone numbers are those that Ofcom keeps for drama, mail and web addresses lie under the
 * names that RFC 2606 keeps for examples; NHS numbers, National Insurance numbers and postcodes are drawn from all that the published forms allow.
 */
final class MadeIdentifiers {

    /** One, with the words that lead to it, if its form alone says nothing. */
    record Made(IdentifierKind kind, String lead, String written) {}

    /** Ofcom, numbers for drama: each range but for its last three digits. */
    private static final List<String> DRAMA = List.of(
            "07700 900",
            "020 7946 0",
            "0113 496 0",
            "0114 496 0",
            "0115 496 0",
            "0116 496 0",
            "0117 496 0",
            "0118 496 0",
            "0121 496 0",
            "0131 496 0",
            "0141 496 0",
            "0151 496 0",
            "0161 496 0",
            "0191 498 0",
            "028 9649 6",
            "029 2018 0",
            "01632 960",
            "0808 157 0",
            "03069 990");

    private static final List<String> OUTWARD = List.of(
            "M#", "M##", "B#", "B##", "L#", "G##", "E#", "N##", "S#", "S##", "LE#", "LE##", "NG#", "NG##", "NN#",
            "NN##", "NE#", "NE##", "SR#", "DH#", "TS##", "CF##", "LL##", "SA#", "BT#", "BT##", "EH#", "EH##", "ZE#",
            "PL#", "TR##", "IP##", "W1A", "W1T", "E1W", "N1C", "SW1A", "EC1A", "EC2V", "WC2N", "SE1P", "SW1W");
    private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";
    private static final String PREFIX_FIRST = "ABCEGHJKLMNOPRSTWXYZ";
    private static final String PREFIX_SECOND = "ABCEGHJKLMNPRSTWXYZ";
    private static final List<String> NEVER = List.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
    private static final List<String> PEOPLE = List.of(
            "pat.w",
            "wren_k",
            "k.lowri",
            "adaeze99",
            "the.smiths",
            "j+news",
            "d'arcy.q",
            "SIAN.P",
            "x",
            "olu-b",
            "m1961",
            "si\u00E2n");
    private static final List<String> HOSTS = List.of(
            "example.org",
            "example.com",
            "example.net",
            "mail.example.org",
            "post.example",
            "my-house.example.com",
            "EXAMPLE.COM");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Random random;

    MadeIdentifiers(Random random) {
        this.random = random;
    }

    Made made(IdentifierKind kind) {
        return switch (kind) {
            case NHS_NUMBER -> nhsNumber();
            case NATIONAL_INSURANCE_NUMBER -> new Made(kind, "", insuranceNumber());
            case PHONE -> new Made(kind, "", phone());
            case POSTCODE -> new Made(kind, "", postcode());
            case EMAIL -> new Made(kind, "", one(PEOPLE) + "@" + one(HOSTS));
            case DATE_OF_BIRTH ->
                new Made(
                        kind,
                        one(List.of(
                                "born ",
                                "I was born on ",
                                "dob ",
                                "DOB: ",
                                "(D.O.B. ",
                                "my date of birth, ",
                                "my birthday is ",
                                "birth date is ")),
                        date());
            case VEHICLE_REGISTRATION ->
                new Made(kind, one(List.of("", "the van's reg was ", "his car, ", "number plate ")), plate());
            case PROFESSIONAL_NUMBER -> professional();
            case WEB_ADDRESS ->
                new Made(
                        kind,
                        "",
                        one(List.of("https://", "http://", "www.", "")) + "example.org"
                                + one(List.of("", "/people/7", "/a?b=c")));
            case SOCIAL_HANDLE ->
                new Made(
                        kind,
                        one(List.of("", "on twitter as ", "insta: ")),
                        "@" + one(List.of("wren_k", "some.body", "Olu99", "kay_from_wear")));
            case NAME, ADDRESS, OTHER -> throw new IllegalArgumentException("Not made here: " + kind);
        };
    }

    private Made nhsNumber() {
        String digits = "";
        int check = 10;
        while (check == 10) {
            StringBuilder nine = new StringBuilder(one(List.of("4", "6", "7", "9")));
            while (nine.length() < 9) {
                nine.append(random.nextInt(10));
            }
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (nine.charAt(i) - '0') * (10 - i);
            }
            check = (11 - sum % 11) % 11;
            digits = nine.toString() + check;
        }
        String lead = one(
                List.of("NHS number ", "nhs no ", "NHS No. ", "my NHS number is ", "(NHS: ", "Nhs num ", "NHS ID "));
        return switch (random.nextInt(3)) {
            case 0 -> new Made(IdentifierKind.NHS_NUMBER, lead, digits);
            case 1 -> new Made(IdentifierKind.NHS_NUMBER, "", grouped(digits, " "));
            default -> new Made(IdentifierKind.NHS_NUMBER, "", grouped(digits, "-"));
        };
    }

    private static String grouped(String digits, String between) {
        return digits.substring(0, 3) + between + digits.substring(3, 6) + between + digits.substring(6);
    }

    private String insuranceNumber() {
        String prefix;
        do {
            prefix = "" + sign(PREFIX_FIRST) + sign(PREFIX_SECOND);
        } while (NEVER.contains(prefix));
        String number = prefix + digits(6) + sign("ABCD");
        String spaced = number.substring(0, 2) + " " + number.substring(2, 4) + " " + number.substring(4, 6) + " "
                + number.substring(6, 8) + " " + number.substring(8);
        return switch (random.nextInt(6)) {
            case 0, 1 -> number;
            case 2, 3 -> spaced;
            case 4 -> spaced.replace(' ', '-');
            default -> number.toLowerCase(Locale.ROOT);
        };
    }

    private String phone() {
        String number = one(DRAMA) + digits(3);
        String solid = number.replace(" ", "");
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> number;
            case 3, 4 -> solid;
            case 5 -> number.replace(' ', '-');
            case 6 -> "+44 " + number.substring(1);
            case 7 -> "+44 (0)" + number.substring(1);
            case 8 -> "(" + number.substring(0, number.indexOf(' ')) + ") " + number.substring(number.indexOf(' ') + 1);
            default -> solid.substring(0, 5) + " " + solid.substring(5, 8) + " " + solid.substring(8);
        };
    }

    private String postcode() {
        String outward = one(OUTWARD);
        while (outward.contains("#")) {
            outward = outward.replaceFirst("#", String.valueOf(1 + random.nextInt(9)));
        }
        String inward = "" + random.nextInt(10) + sign(INWARD) + sign(INWARD);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> outward + " " + inward;
            case 5, 6 -> outward + inward;
            case 7 -> (outward + " " + inward).toLowerCase(Locale.ROOT);
            case 8 -> (outward + inward).toLowerCase(Locale.ROOT);
            default ->
                outward.charAt(0) + outward.substring(1).toLowerCase(Locale.ROOT) + " "
                        + inward.toLowerCase(Locale.ROOT);
        };
    }

    private String date() {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1925 + random.nextInt(90);
        return switch (random.nextInt(6)) {
            case 0, 1 -> "%02d/%02d/%d".formatted(day, month, year);
            case 2 -> "%d.%d.%02d".formatted(day, month, year % 100);
            case 3 -> day + " " + MONTHS.get(month - 1) + " " + year;
            case 4 -> day + "th of " + MONTHS.get(month - 1);
            default -> "%d-%02d-%02d".formatted(year, month, day);
        };
    }

    private String plate() {
        String letters = "ABCDEFGHJKLMNOPRSTUVWXY";
        return "" + sign("ABCDEFGHKLMNOPRSVWY") + sign("ABCDEFGHJKLMNOPRSTUVWXY")
                + one(List.of("02", "12", "19", "24", "52", "65", "71")) + one(List.of(" ", "")) + sign(letters)
                + sign(letters) + sign(letters);
    }

    private Made professional() {
        return random.nextBoolean()
                ? new Made(
                        IdentifierKind.PROFESSIONAL_NUMBER,
                        one(List.of("GMC ", "GMC number ", "gmc no. ", "GMC ref: ")),
                        "" + (1 + random.nextInt(7)) + digits(6))
                : new Made(
                        IdentifierKind.PROFESSIONAL_NUMBER,
                        one(List.of("NMC PIN ", "nmc pin: ", "NMC number ")),
                        digits(2) + sign("ABCDEFGHIJKL") + digits(4) + sign("ESWN"));
    }

    private String digits(int count) {
        StringBuilder made = new StringBuilder();
        while (made.length() < count) {
            made.append(random.nextInt(10));
        }
        return made.toString();
    }

    private char sign(String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
