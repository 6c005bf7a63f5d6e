package org.folkmoot.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.SubmissionReading.Opened;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.Submission;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a reader has marked on the desk from the moment they mark it until the submission is decided, under the seal of its author. Each reader
 * gets their own marks back, and of others only that they are at work. Marks made on words that were changed or checked since are not given back.
 */
@Service
@AllowSomewhere(Role.FACILITATOR)
public class DeskMarks {

    private final DeskMarkRecords records;
    private final WordSeal seal;
    private final Staff staff;
    private final JsonMapper json;
    private final Clock clock;

    DeskMarks(DeskMarkRecords records, WordSeal seal, Staff staff, JsonMapper json, Clock clock) {
        this.records = records;
        this.seal = seal;
        this.staff = staff;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what the caller has marked, in place of what they had marked before. Nothing is kept of a submission that its author has hidden or taken
     * back, nor for somebody who is not on the team.
     *
     * @param inHand index of the one in hand; -1 if there is none
     */
    public void keep(Opened opened, List<Marking> all, int inHand) {
        staff.there(opened.submission().id()).ifPresent(submission -> {
            AccountId me = staff.caller();
            KeptMarks kept = new KeptMarks(all, inHand, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            seal.seal(belonging(submission, me), json.writeValueAsString(kept))
                    .ifPresent(bytes -> records.put(submission.id(), facts(opened, kept, me), bytes));
        });
    }

    /** What the caller has marked in these very words and not saved. */
    public Optional<KeptMarks> mine(Opened opened) {
        AccountId me = staff.caller();
        return staff.there(opened.submission().id())
                .flatMap(submission -> records.find(submission.id(), me)
                        .filter(stored -> stored.facts().base().equals(base(opened)))
                        .flatMap(stored -> seal.open(belonging(submission, me), stored.sealed())))
                .map(words -> json.readValue(words, KeptMarks.class));
    }

    /** Who else has marked these very words and not saved it, the latest first. */
    public List<AtWork> others(Opened opened) {
        AccountId me = staff.caller();
        return staff.there(opened.submission().id()).stream()
                .flatMap(submission -> records.of(submission.id()).stream())
                .filter(facts -> !facts.reader().equals(me) && facts.base().equals(base(opened)))
                .sorted(Comparator.comparing(DeskMarkRecords.Facts::at).reversed())
                .flatMap(
                        facts -> staff
                                .name(facts.reader())
                                .map(name -> new AtWork(name, facts.lookedAt(), facts.of(), facts.at()))
                                .stream())
                .toList();
    }

    private static DeskMarkRecords.Facts facts(Opened opened, KeptMarks kept, AccountId reader) {
        int lookedAt = (int) kept.all().stream()
                .filter(one -> one.state() != Marking.State.OPEN)
                .count();
        return new DeskMarkRecords.Facts(
                reader, base(opened), lookedAt, kept.all().size(), kept.at());
    }

    /** Marks fit the words and the check they were made on, and no others. */
    private static String base(Opened opened) {
        return opened.wordsVersion() + " "
                + opened.checked().map(done -> done.checkedAt().toString()).orElse("");
    }

    private static WordSeal.Belonging belonging(Submission submission, AccountId reader) {
        return new WordSeal.Belonging(
                submission.contributor().value(), submission.id().value(), "marks of " + reader);
    }

    /**
     * Somebody who has marked a submission on the desk and has not saved it yet.
     *
     * @param who their name
     * @param lookedAt how many stretches they have decided about
     * @param of how many there are for them
     * @param at when they last marked something
     */
    public record AtWork(String who, int lookedAt, int of, Instant at) {}

    /**
     * What one reader has marked on the desk and not saved as checked yet.
     *
     * @param all every stretch they looked at or have still to look at, in the order of the words
     * @param inHand index of the one in hand; -1 if there is none
     * @param at when they last marked something
     */
    public record KeptMarks(List<Marking> all, int inHand, Instant at) {

        public KeptMarks {
            all = List.copyOf(all);
            if (inHand < -1 || inHand >= all.size()) {
                throw new IllegalArgumentException("There is no stretch " + inHand);
            }
        }
    }
}
