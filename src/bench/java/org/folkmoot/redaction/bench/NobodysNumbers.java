package org.folkmoot.redaction.bench;

import java.util.List;
import java.util.Random;

/** Numbers as comments are full of them, that say nothing of anybody: times, money, doses, wards, roads, order numbers. */
final class NobodysNumbers {

    /** {@code #} is any digit, {@code %} one from 1 to 9. */
    private static final List<String> FORMS = List.of(
            "%:30",
            "1#.%5",
            "0%:#5 - 1#:00",
            "0%.30 to 1#.45",
            "%am-%pm",
            "0800-1700 hours",
            "24/7",
            "9-5",
            "£%,###.00",
            "£%#.50",
            "%###",
            "20##",
            "19##-20##",
            "%#/0%/20##",
            "0%.0%.20##",
            "1#-1#-20##",
            "%#th of May",
            "20##-1#-0%",
            "%##mg",
            "2 x %#mg",
            "0.%5 ml",
            "%#%",
            "1 in %0,000",
            "ward %B",
            "Ward E%#",
            "bay %",
            "room B1%",
            "the A1%",
            "the M%",
            "M6#",
            "junction %#",
            "section 13%",
            "S%## of the Act",
            "order %#######",
            "ref %#########",
            "ref 00#####",
            "case AB%####",
            "no. %######",
            "invoice INV-%####-##",
            "BP 1%#/8%",
            "T%",
            "B12",
            "covid-19",
            "F2%",
            "Band %",
            "%#,###,###",
            "%.%#.%",
            "7#% of 1##",
            "##-##-##",
            "%## ### ####",
            "%#########");

    private final Random random;

    NobodysNumbers(Random random) {
        this.random = random;
    }

    String one() {
        StringBuilder made = new StringBuilder();
        FORMS.get(random.nextInt(FORMS.size())).chars().forEach(sign -> {
            switch (sign) {
                case '#' -> made.append(random.nextInt(10));
                case '%' -> made.append(1 + random.nextInt(9));
                default -> made.append((char) sign);
            }
        });
        return made.toString();
    }
}
