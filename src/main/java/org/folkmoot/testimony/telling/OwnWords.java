package org.folkmoot.testimony.telling;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.testimony.call.Call;

/**
 * What its author sees of a telling.
 *
 * @param readBy the day until which somebody is to read it; empty once it was decided
 */
public record OwnWords(
        Telling telling,
        TellingSecret secret,
        Call call,
        PrivateCode code,
        Optional<LocalDate> readBy,
        LocalDate today) {

    /** True if analysts can find the words today. */
    public boolean isFound() {
        return telling.isOut() && secret.isChecked() && telling.consents().allows(ConsentUse.ANALYSE, today);
    }
}
