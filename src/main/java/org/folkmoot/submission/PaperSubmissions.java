package org.folkmoot.submission;

import java.util.Optional;
import org.folkmoot.call.Call;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.submission.SubmissionRefused.Reason;

/**
 * Where what was written on paper comes in, once it is keyed and checked. What stands on a form was told before the call closed and by somebody whom
 * the team gave the form to, so neither the close nor the list of those invited keeps it out; every other rule of sending holds.
 */
@CallerChecked
public class PaperSubmissions {

    private final SubmissionRepository book;
    private final Delivery delivery;
    private final PrivateCodes codes;

    PaperSubmissions(SubmissionRepository book, Delivery delivery, PrivateCodes codes) {
        this.book = book;
        this.delivery = delivery;
        this.codes = codes;
    }

    /**
     * What is handed to the person: the code of their private page, and who they are as far as they said.
     *
     * @param name may be empty
     * @param contact may be empty
     */
    public record Slip(PrivateCode code, String name, String contact) {}

    /**
     * Hands the form in. With the same key it is handed in once.
     *
     * @throws SubmissionRefused if it was erased, or breaks a rule of sending
     */
    public SubmissionId send(Call call, DraftKey key, Sending sending) {
        if (book.find(key).isEmpty()) {
            delivery.begin(call, key, 0, sending.content());
        }
        OpenedSubmission draft = book.find(key).orElseThrow(() -> new SubmissionRefused(Reason.ERASED));
        return draft.submission().isDraft()
                ? delivery.deliver(draft, draft.submission().revision(), sending)
                        .submission()
                        .id()
                : draft.submission().id();
    }

    /** Empty if it was erased. */
    public Optional<Slip> slip(DraftKey key) {
        return book.find(key)
                .map(kept -> new Slip(
                        codes.of(kept.submission()),
                        kept.secret().name(),
                        kept.secret().contact()));
    }
}
