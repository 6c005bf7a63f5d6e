package org.folkmoot.place;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of area that services are planned for, from the Register of Geographic Codes. Not all kinds there are. */
public enum GssArea {
    LOWER_SUPER_OUTPUT_AREA("E01"),
    MIDDLE_SUPER_OUTPUT_AREA("E02"),
    WARD("E05"),
    UNITARY_AUTHORITY("E06"),
    DISTRICT("E07"),
    METROPOLITAN_DISTRICT("E08"),
    LONDON_BOROUGH("E09"),
    COUNTY("E10"),
    REGION("E12"),
    COMBINED_AUTHORITY("E47"),
    INTEGRATED_CARE_BOARD("E54"),
    COUNTRY("E92"),
    WELSH_LOWER_SUPER_OUTPUT_AREA("W01"),
    WELSH_WARD("W05"),
    WELSH_UNITARY_AUTHORITY("W06"),
    WELSH_HEALTH_BOARD("W11"),
    SCOTTISH_HEALTH_BOARD("S08"),
    SCOTTISH_COUNCIL_AREA("S12"),
    SCOTTISH_WARD("S13"),
    NORTHERN_IRELAND_DISTRICT("N09");

    private final String prefix;

    GssArea(String prefix) {
        this.prefix = prefix;
    }

    static Optional<GssArea> ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(area -> area.prefix.equals(prefix))
                .findFirst();
    }
}
