package org.folkmoot.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.paper.PaperBook.Kept;
import org.folkmoot.paper.PaperForm.Stage;
import org.folkmoot.paper.PaperRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Keying forms on paper in. Two people key each form, and neither sees what the other keyed before both have finished. A second entry is always
 * another account's.
 */
@Service
public class PaperKeying {

    private static final int LONGEST_NUMBER = 20;

    private final PaperRecords records;
    private final PaperBook book;
    private final PaperBin bin;
    private final Calls calls;
    private final Rights rights;
    private final Audit audit;
    private final PaperDesk desk;

    PaperKeying(
            PaperRecords records,
            PaperBook book,
            PaperBin bin,
            Calls calls,
            Rights rights,
            Audit audit,
            PaperDesk desk) {
        this.records = records;
        this.book = book;
        this.bin = bin;
        this.calls = calls;
        this.rights = rights;
        this.audit = audit;
        this.desk = desk;
    }

    /** A form as its keyer sees it: what they keyed themselves and nothing else. */
    public record Mine(PaperForm form, PaperAnswers answers) {}

    /** The forms of the call, in the order of their numbers, without what stands on them. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public List<PaperForm> list(CallId call) {
        desk.callOf(call);
        return records.in(call).stream()
                .map(PaperRecords.Stored::form)
                .sorted(Comparator.comparingInt(
                                (PaperForm form) -> form.number().length())
                        .thenComparing(PaperForm::number))
                .toList();
    }

    /** What those who key forms of the call are called, by their accounts. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public Map<AccountId, String> keyers(CallId call) {
        Set<AccountId> keyers = list(call).stream()
                .flatMap(form -> form.entries().stream())
                .map(Keyers.Entry::by)
                .collect(Collectors.toUnmodifiableSet());
        return desk.names(keyers);
    }

    /** The form; for those who do not key at its place there is none. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public Optional<PaperForm> find(PaperFormId id) {
        return records.find(id)
                .map(PaperRecords.Stored::form)
                .filter(form -> rights.holds(form.place().scope(), PaperDesk.KEYERS));
    }

    /**
     * Begins to key the form of this number, for the first time or for the second, or goes on with what the caller has begun.
     *
     * @throws PaperRefused if the caller has keyed it already, two others do, or it was handed in
     */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public PaperForm begin(CallId id, String written) {
        Call call = desk.callOf(id);
        String number = written.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "-");
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw new PaperRefused(Reason.NUMBER_MISSING);
        }
        AccountId me = desk.caller();
        Optional<PaperRecords.Stored> known = records.find(id, number);
        if (known.isEmpty()) {
            try {
                return first(call, number, me);
            } catch (DuplicateKeyException _) {
                known = records.find(id, number);
            }
        }
        PaperFormId form = known.orElseThrow(() -> new NotFound("There is no such form"))
                .form()
                .id();
        PaperForm begun = book.change(form, kept -> second(kept, me)).form();
        audit.record("paper.begun", PaperDesk.ids(begun));
        return begun;
    }

    private PaperForm first(Call call, String number, AccountId me) {
        PaperForm form = new PaperForm(
                        new PaperFormId(TimeOrderedId.next()),
                        call.id(),
                        call.place(),
                        number,
                        UUID.randomUUID(),
                        Keyers.none(),
                        Stage.KEYING,
                        Optional.empty(),
                        Optional.empty(),
                        desk.now(),
                        0)
                .begunBy(me, desk.now());
        book.insert(new Kept(form, PaperWords.none().withNew()));
        audit.record("paper.begun", PaperDesk.ids(form));
        return form;
    }

    private Kept second(Kept kept, AccountId me) {
        PaperForm form = kept.form();
        if (form.isHandedIn()) {
            throw new PaperRefused(Reason.DONE_ALREADY);
        }
        if (form.keyers().begunBy(me).equals(form.keyers())) {
            return kept;
        }
        return new Kept(form.begunBy(me, desk.now()), kept.words().withNew());
    }

    /** What the caller has keyed so far; of what anybody else keyed there is nothing. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public Mine mine(PaperFormId id) {
        Kept kept = desk.kept(id);
        return new Mine(kept.form(), kept.words().entries().get(unfinished(kept)));
    }

    /** Keeps what the caller has keyed so far. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public void save(PaperFormId id, PaperAnswers answers) {
        Call call = calls.ofSubmission(desk.kept(id).form().call());
        PaperAnswers known = PaperDesk.known(call, answers);
        book.change(id, kept -> {
            int entry = unfinished(kept);
            return kept.words().entries().get(entry).equals(known)
                    ? kept
                    : new Kept(kept.form().touched(desk.now()), kept.words().with(entry, known));
        });
    }

    /**
     * Finishes the caller's entry. If it is the second, the two can be compared.
     *
     * @throws PaperRefused if nothing was keyed
     */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public PaperForm finish(PaperFormId id, PaperAnswers answers) {
        save(id, answers);
        Kept finished = book.change(id, kept -> {
            if (kept.words().entries().get(unfinished(kept)).isEmpty()) {
                throw new PaperRefused(Reason.NOTHING_KEYED);
            }
            PaperForm form = kept.form().finishedBy(desk.caller(), desk.now());
            return kept.with(
                    form.keyers().haveFinished() ? form.toSettle(kept.words().compared(), desk.now()) : form);
        });
        audit.record("paper.keyed", PaperDesk.ids(finished.form()));
        return finished.form();
    }

    /**
     * Throws away what somebody keyed, until the form is handed in. With the last entry the form goes, and the number is free again. Others' entries
     * are thrown away by who runs the panel only.
     */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public void discard(PaperFormId id, AccountId keyer, DiscardReason reason) {
        PaperForm form = desk.kept(id).form();
        if (!keyer.equals(desk.caller())) {
            rights.require(form.place().scope(), Role.FACILITATOR);
        }
        Kept left = book.change(id, kept -> {
            if (kept.form().isHandedIn()) {
                throw new PaperRefused(Reason.DONE_ALREADY);
            }
            return kept.form()
                    .keyers()
                    .entryOf(keyer)
                    .map(entry -> new Kept(
                            kept.form().without(keyer, desk.now()),
                            kept.words().without(kept.form().entries().indexOf(entry))))
                    .orElse(kept);
        });
        audit.record("paper.discarded." + reason.word(), PaperDesk.ids(left.form()));
        if (left.form().entries().isEmpty()) {
            records.find(id).map(PaperRecords.Stored::form).ifPresent(bin::remove);
        }
    }

    private int unfinished(Kept kept) {
        return kept.form().keyers().unfinished(desk.caller());
    }

    /** Why what was keyed is thrown away. */
    public enum DiscardReason {
        /** Another form was keyed under this number. */
        WRONG_FORM,
        /** The same form was keyed under another number too. */
        TWICE,
        /** Too much of it can't be read. */
        UNREADABLE,
        /** It was written for somebody who did not hear it read back, or did not want it handed in. */
        NO_PERMISSION,
        /** The person asked for it. */
        OWN_WISH,
        TRIED_OUT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
