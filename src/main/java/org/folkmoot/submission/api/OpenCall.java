package org.folkmoot.submission.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.Admission;
import org.folkmoot.call.LawfulBasis;

/** A call as anyone sees it. */
record OpenCall(
        UUID id,
        String link,
        String title,
        String purpose,
        String readers,
        String place,
        List<String> prompts,
        List<String> meanings,
        List<NamedService> services,
        Optional<LocalDate> closes,
        List<String> languages,
        int youngest,
        int oldest,
        LawfulBasis basis,
        int monthsKept,
        String help,
        Admission admission,
        State state) {

    enum State {
        OPEN,
        CLOSED
    }

    record NamedService(UUID id, String name) {}
}
