package org.folkmoot.place;

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
}
