package org.folkmoot.place;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody else's register calls a partner. All schemes are equal: ODS, charity and company numbers, or any other.
 *
 * @param scheme the register, e.g. {@code GB-CHC} or {@link OdsCode#SCHEME}
 * @param type the register in a word a person knows, e.g. {@code ODS}
 */
public record PartnerIdentifier(String scheme, String type, String value) {

    /** @throws PlaceRefused if a part is missing */
    public PartnerIdentifier {
        scheme = scheme.strip();
        type = type.strip();
        value = value.strip();
        if (value.isEmpty() || (scheme.isEmpty() && type.isEmpty())) {
            throw new PlaceRefused("identifier.empty");
        }
    }

    public static PartnerIdentifier ods(OdsCode code) {
        return new PartnerIdentifier(OdsCode.SCHEME, "ODS", code.value());
    }

    /**
     * A code of the NHS Organisation Data Service: 3 to 10 capital letters and digits, e.g. {@code RX6} for a trust or
     * {@code A81001} for a practice. Codes are never used again, only closed.
     */
    public record OdsCode(String value) {

        /** The scheme by which HSDS organization identifiers name these codes. */
        public static final String SCHEME = "https://fhir.nhs.uk/Id/ods-organization-code";

        private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,10}");

        /** @throws PlaceRefused naming the code, what is wrong with it and what to do */
        public OdsCode {
            if (value.isBlank()) {
                throw new PlaceRefused("ods.empty");
            }
            if (!FORM.matcher(value).matches()) {
                throw new PlaceRefused("ods.form", value);
            }
        }

        /** The code as a person typed it: blanks around it and small letters are no fault. */
        public static OdsCode typed(String text) {
            return new OdsCode(text.strip().toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
