package org.folkmoot.paper;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.paper.PaperBook.Kept;
import org.folkmoot.paper.PaperForm.Stage;
import org.folkmoot.paper.PaperRefused.Reason;
import org.folkmoot.people.CodeMaker;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.PaperSubmissions;
import org.folkmoot.submission.SubmissionId;
import org.springframework.stereotype.Service;

/**
 * Settling what two people keyed differently, with the paper in hand, and handing the form in like any other submission. What both keyed alike is settled
 * by itself.
 */
@Service
public class PaperSettling {

    private final PaperBook book;
    private final PaperBin bin;
    private final PaperSubmissions submissions;
    private final Calls calls;
    private final CodeMaker codes;
    private final Audit audit;
    private final PaperDesk desk;

    PaperSettling(
            PaperBook book,
            PaperBin bin,
            PaperSubmissions submissions,
            Calls calls,
            CodeMaker codes,
            Audit audit,
            PaperDesk desk) {
        this.book = book;
        this.bin = bin;
        this.submissions = submissions;
        this.calls = calls;
        this.codes = codes;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Two entries beside each other.
     *
     * @param differing the fields in which they differ, in the order of the paper
     * @param alike what both keyed the same, by key
     */
    public record Settling(PaperForm form, List<Differing> differing, Map<String, String> alike) {

        public boolean isSettled() {
            return differing.stream().allMatch(one -> one.settled().isPresent());
        }
    }

    /** @param settled what counts; empty text if nothing stands there on paper */
    public record Differing(PaperField field, String first, String second, Optional<String> settled) {}

    /**
     * Both entries beside each other.
     *
     * @throws PaperRefused if it is not keyed twice, or handed in already
     */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public Settling settling(PaperFormId id) {
        Kept kept = toSettle(desk.kept(id));
        PaperWords words = kept.words();
        Map<String, String> alike = new LinkedHashMap<>();
        List<PaperField> fields = PaperField.of(calls.ofSubmission(kept.form().call()));
        fields.stream()
                .map(PaperField::key)
                .filter(key -> words.filled().contains(key) && !words.differIn(key))
                .forEach(key -> alike.put(key, words.entries().getFirst().of(key)));
        return new Settling(
                kept.form(),
                fields.stream()
                        .filter(field -> words.differIn(field.key()))
                        .map(field -> new Differing(
                                field,
                                words.entries().getFirst().of(field.key()),
                                words.entries().getLast().of(field.key()),
                                Optional.ofNullable(words.settled().get(field.key()))))
                        .toList(),
                alike);
    }

    /** Says what stands on the paper in a field in which the two entries differ. It may be said again until the form is handed in. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public void settle(PaperFormId id, String field, String text) {
        Call call = calls.ofSubmission(desk.kept(id).form().call());
        String known =
                PaperDesk.known(call, new PaperAnswers(Map.of(field, text))).of(field);
        Kept settled = book.change(
                id,
                kept -> toSettle(kept).words().differIn(field)
                        ? kept.with(kept.form().touched(desk.now()))
                                .with(kept.words().settled(field, known))
                        : kept);
        audit.record("paper.settled", PaperDesk.ids(settled.form()));
    }

    /**
     * Hands the form in, like any other submission. Done again it is handed in once.
     *
     * @throws PaperRefused if a difference is not settled, or it was written without the teller's permission
     * @throws org.folkmoot.submission.SubmissionRefused if it breaks another rule of sending
     */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public PaperForm handIn(PaperFormId id) {
        Kept kept = desk.kept(id);
        if (kept.form().isHandedIn()) {
            return kept.form();
        }
        if (!toSettle(kept).words().leavesNothingOpen()) {
            throw new PaperRefused(Reason.NOT_SETTLED);
        }
        Call call = calls.ofSubmission(kept.form().call());
        PaperReading reading = new PaperReading(
                kept.words().counting(), calls.today(), kept.form().number());
        SubmissionId submission = submissions.send(call, key(id), reading.sending());
        PaperForm sent = book.change(
                        id,
                        now -> now.form().isHandedIn()
                                ? now
                                : now.with(now.form().sent(submission, desk.now()))
                                        .with(PaperWords.none()))
                .form();
        bin.shred(sent);
        audit.record("paper.handed-in", PaperDesk.ids(sent));
        return sent;
    }

    /** What is given to the person, until somebody says that it was given; empty then, and if they erased their words. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public Optional<PaperSubmissions.Slip> slip(PaperFormId id) {
        PaperForm form = desk.kept(id).form();
        if (form.stage() != Stage.SENT) {
            return Optional.empty();
        }
        audit.record("paper.slip-shown", PaperDesk.ids(form));
        return submissions.slip(key(id));
    }

    /** The person has their code, or can't be reached: nobody here sees it any more. */
    @AllowSomewhere({Role.FACILITATOR, Role.CODER})
    public PaperForm given(PaperFormId id) {
        desk.kept(id);
        PaperForm done = book.change(
                        id,
                        kept -> kept.form().stage() == Stage.SENT
                                ? kept.with(kept.form().done(desk.now()))
                                : kept)
                .form();
        audit.record("paper.slip-given", PaperDesk.ids(done));
        return done;
    }

    private Kept toSettle(Kept kept) {
        if (kept.form().isHandedIn()) {
            throw new PaperRefused(Reason.DONE_ALREADY);
        }
        if (kept.form().stage() != Stage.TO_SETTLE) {
            throw new PaperRefused(Reason.NOT_KEYED_TWICE);
        }
        return kept;
    }

    /** The same for a form at each call, so that handing in twice hands in once; a random UUID to anyone without the installation's secret. */
    private DraftKey key(PaperFormId id) {
        ByteBuffer bytes = ByteBuffer.wrap(codes.bytes(id.value(), 0));
        long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (bytes.getLong() >>> 2) | 0x8000000000000000L;
        return new DraftKey(new UUID(high, low));
    }
}
