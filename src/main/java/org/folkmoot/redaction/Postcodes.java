package org.folkmoot.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.redaction.Detectors.Detector;
import org.folkmoot.redaction.Proposal.Certainty;

/**
 * Full UK postcodes, kept to their outward part ({@code M33}): the part that says the town and not the street. The forms are A9 9AA, A99 9AA,
 * AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA and GIR 0AA, with the letters that Royal Mail leaves out at each place (BS 7666; Royal Mail, PAF Digest), and
 * the first letters must be one of the 124 areas in use, or BF and BX. Half a postcode is left: it names no house.
 */
final class Postcodes implements Detector {

    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(([A-PR-UWYZ])(?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY]))[ -]{0,3}(\\d[ABD-HJLNP-UW-Z]{2})"
                    + "|(GIR)[ -]{0,3}0AA)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> AREAS =
            Set.of(("AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL"
                            + " DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK"
                            + " ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS"
                            + " TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" ", -1));
    private static final Pattern ORDINAL = Pattern.compile("1st|2nd|3rd|[04-9]th");

    @Override
    public void read(Reading reading, Consumer<Proposal> found) {
        Matcher codes = FORM.matcher(reading.plain());
        while (codes.find()) {
            boolean isGiro = codes.start(4) >= 0;
            String outward = (isGiro ? codes.group(4) : codes.group(1)).toUpperCase(Locale.ROOT);
            boolean isPlace = isGiro
                    || (AREAS.contains(area(outward))
                            && !ORDINAL.matcher(codes.group(3)).matches());
            if (isPlace) {
                found.accept(new Proposal(
                        reading.span(codes.start(), codes.end()),
                        IdentifierKind.POSTCODE,
                        Reason.POSTCODE_FORM,
                        outward,
                        Certainty.SURE));
            }
        }
    }

    private static String area(String outward) {
        return Character.isDigit(outward.charAt(1)) ? outward.substring(0, 1) : outward.substring(0, 2);
    }
}
