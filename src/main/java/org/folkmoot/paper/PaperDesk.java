package org.folkmoot.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.paper.PaperBook.Kept;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.springframework.stereotype.Component;

/** Who may key forms in, and what of a form they may put down. */
@Component
record PaperDesk(PaperBook book, AccountBook accounts, Calls calls, Rights rights, Callers callers, Clock clock) {

    static final Role[] KEYERS = {Role.FACILITATOR, Role.CODER};

    /** @throws NotFound if there is none, or the caller does not key at its place */
    Kept kept(PaperFormId id) {
        return book.find(id)
                .filter(kept -> rights.holds(kept.form().place().scope(), KEYERS))
                .orElseThrow(() -> new NotFound("There is no such form"));
    }

    /** @throws NotFound if there is none */
    Call callOf(CallId id) {
        Call call = calls.find(id).orElseThrow(() -> new NotFound("There is no such call"));
        rights.require(call.place().scope(), KEYERS);
        return call;
    }

    Map<AccountId, String> names(Set<AccountId> who) {
        Map<AccountId, String> names = new LinkedHashMap<>();
        accounts.list().stream()
                .filter(account -> who.contains(account.id()))
                .forEach(account -> names.put(account.id(), account.name()));
        return names;
    }

    /** Only what the form asks for, and of boxes only those it has. */
    static PaperAnswers known(Call call, PaperAnswers answers) {
        Map<String, String> known = new LinkedHashMap<>();
        for (PaperField field : PaperField.of(call)) {
            String text = answers.of(field.key());
            String kept = field.choices().isEmpty()
                    ? text
                    : text.lines().filter(field.choices()::contains).sorted().collect(Collectors.joining("\n"));
            known.put(field.key(), kept);
        }
        return new PaperAnswers(known);
    }

    AccountId caller() {
        return AccountId.of(callers.current()).orElse(new AccountId(new UUID(0, 0)));
    }

    static List<UUID> ids(PaperForm form) {
        return List.of(form.id().value(), form.call().value());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
