package org.folkmoot.place;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * A file of services to bring in at a place.
 *
 * @param name as the person called it; shown, never used as a path
 */
public record ServiceFile(PlaceId at, Path file, String name, HsdsProfile profile) implements Scoped {

    @Override
    public Scope scope() {
        return at.scope();
    }

    /** The rules a file of services is checked by. */
    public enum HsdsProfile {
        /** Human Services Data Specification 3.0. */
        HSDS("hsds"),
        /**
         * Open Referral UK 3.0: each service also needs a {@code url}. Its profile leaves out fields that HSDS requires (a
         * location's type, the name of a taxonomy term, which it calls {@code term}), and its own examples disagree on
         * others, so both forms are taken and what HSDS needs is filled from what is there.
         */
        OPEN_REFERRAL_UK("oruk");

        private final String option;

        HsdsProfile(String option) {
            this.option = option;
        }

        /** Its name on the command line and in the API. */
        public String option() {
            return option;
        }

        public static Optional<HsdsProfile> of(String option) {
            return Arrays.stream(values())
                    .filter(profile -> profile.option.equalsIgnoreCase(option))
                    .findFirst();
        }
    }
}
