package org.folkmoot.call.invited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallRefused;
import org.folkmoot.people.Refusal;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.PrivateCode;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.SubmissionRefused.Reason;
import org.folkmoot.submission.Submissions.EntryLink;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.Test;

/** A link of one's own is good for one answer, however and by whomever it is used. */
class PersonalLinksTest extends InvitedTest {

    @Test
    void the_link_is_good_once_and_then_says_that_it_was_used() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        assertThat(links.open(call, key(robin))).isEqualTo(PersonalLinks.Use.GOOD);
        assertThat(progress(robin)).isEqualTo(CallInvitation.Progress.OPENED);
        submissions.send(by(robin), device(), 0, Told.sending("Nobody came on Friday."));
        assertThat(progress(robin)).isEqualTo(CallInvitation.Progress.ANSWERED);
        assertThat(links.open(call, key(robin))).isEqualTo(PersonalLinks.Use.USED);
        refused(Reason.INVITATION_USED, () -> submissions.send(by(robin), device(), 0, Told.sending("Once more")));
        refused(Reason.INVITATION_USED, () -> submissions.save(by(robin), device(), 1, Told.words("Once more")));
    }

    @Test
    void sent_again_by_the_same_device_it_is_not_sent_twice_and_the_same_code_comes_back() throws Exception {
        PersonInvited robin = invite("Robin Wren").getFirst();
        AuthorCredential device = device();
        List<PrivateCode> codes = new ArrayList<>();
        try (ExecutorService requests = Executors.newFixedThreadPool(8)) {
            List<Future<PrivateCode>> sent = new ArrayList<>();
            for (int request = 0; request < 12; request++) {
                sent.add(requests.submit(() -> submissions
                        .send(by(robin), device, 0, Told.sending("Nobody came."))
                        .code()));
            }
            for (Future<PrivateCode> one : sent) {
                codes.add(one.get());
            }
        }
        assertThat(codes).hasSize(12).containsOnly(codes.getFirst());
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void of_two_devices_that_send_by_one_link_at_once_one_is_kept() throws Exception {
        PersonInvited robin = invite("Robin Wren").getFirst();
        List<AuthorCredential> devices = List.of(device(), device(), device(), device());
        devices.forEach(one -> submissions.save(by(robin), one, 1, Told.words("Begun")));
        int kept = 0;
        try (ExecutorService requests = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sent = devices.stream()
                    .map(one -> requests.submit(() -> {
                        try {
                            submissions.send(by(robin), one, 1, Told.sending("Nobody came."));
                            return 1;
                        } catch (SubmissionRefused used) {
                            assertThat(used.reason()).isEqualTo(Reason.INVITATION_USED);
                            return 0;
                        }
                    }))
                    .toList();
            for (Future<Integer> one : sent) {
                kept += one.get();
            }
        }
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void a_sending_that_was_cut_off_can_be_done_again_and_holds_nobody_up_for_long() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        UUID lost = UUID.randomUUID();
        assertThat(links.take(call, key(robin), lost, List::of)).isEqualTo(PersonalLinks.Use.GOOD);
        assertThat(links.take(call, key(robin), lost, List::of)).isEqualTo(PersonalLinks.Use.GOOD);
        UUID other = UUID.randomUUID();
        assertThat(links.take(call, key(robin), other, List::of)).isEqualTo(PersonalLinks.Use.USED);
        clock.pass(Duration.ofMinutes(11));
        assertThat(links.take(call, key(robin), other, () -> List.of(lost)))
                .as("what holds the link had been sent")
                .isEqualTo(PersonalLinks.Use.USED);
        assertThat(links.take(call, key(robin), other, List::of)).isEqualTo(PersonalLinks.Use.GOOD);
    }

    @Test
    void a_call_for_invited_people_takes_nothing_from_others_at_the_start_and_at_the_end() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        AuthorCredential before = device();
        submissions.save(call.link(), before, 1, Told.words("Begun when it was open to all"));
        callers.runAs(mair, () -> calls.admit(call.id(), Admission.INVITED));
        refused(Reason.INVITATION_NEEDED, () -> submissions.save(call.link(), device(), 1, Told.words("Hello")));
        refused(Reason.INVITATION_NEEDED, () -> submissions.send(call.link(), device(), Told.sending("Hello")));
        refused(Reason.INVITATION_NEEDED, () -> submissions.send(call.link(), before, Told.sending("Begun")));
        EntryLink guess = new EntryLink(call.link(), PersonalKey.read("0000-0000-0000-0000"));
        refused(Reason.INVITATION_NEEDED, () -> submissions.send(guess, device(), 0, Told.sending("Hello")));
        assertThat(submissions.send(by(robin), device(), 0, Told.sending("Invited")))
                .isNotNull();
    }

    @Test
    void a_link_of_one_call_opens_no_other() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        Call other = callers.as(PRODUCT, () -> calls.open(place, Told.terms()));
        assertThat(links.use(other, key(robin))).isEqualTo(PersonalLinks.Use.UNKNOWN);
        assertThat(links.use(call, key(robin))).isEqualTo(PersonalLinks.Use.GOOD);
    }

    @Test
    void a_new_link_takes_the_place_of_the_one_before_and_a_link_taken_back_opens_nothing() {
        PersonInvited robin = invite("Robin Wren").getFirst();
        PersonInvited again =
                callers.as(mair, () -> invited.newLink(robin.invited().id()));
        assertThat(links.use(call, key(robin))).isEqualTo(PersonalLinks.Use.UNKNOWN);
        assertThat(links.use(call, key(again))).isEqualTo(PersonalLinks.Use.GOOD);
        callers.runAs(mair, () -> invited.takeBack(robin.invited().id()));
        assertThat(links.use(call, key(again))).isEqualTo(PersonalLinks.Use.TAKEN_BACK);
        assertThat(submissions.send(by(again), device(), 0, Told.sending("Begun before")))
                .as("a call open to all keeps the words all the same")
                .isNotNull();
        PersonInvited third =
                callers.as(mair, () -> invited.newLink(robin.invited().id()));
        submissions.send(by(third), device(), 0, Told.sending("Told"));
        assertThatThrownBy(() ->
                        callers.as(mair, () -> invited.newLink(robin.invited().id())))
                .isInstanceOf(CallRefused.class)
                .hasMessage("ANSWERED_ALREADY");
    }

    @Test
    void whoever_guesses_links_is_stopped_after_thirty() {
        fromAnotherAddress();
        int stopped = 0;
        for (int guess = 0; guess < 60; guess++) {
            byte[] random = new byte[10];
            new java.util.Random(guess).nextBytes(random);
            try {
                assertThat(links.open(call, PersonalKey.of(random))).isEqualTo(PersonalLinks.Use.UNKNOWN);
            } catch (Refusal tooOften) {
                assertThat(tooOften.reason()).isEqualTo(Refusal.Reason.TOO_MANY_TRIES);
                stopped++;
            }
        }
        assertThat(stopped).isEqualTo(30);
    }

    @Test
    void a_key_is_read_however_it_is_typed() {
        PersonalKey key = key(invite("Robin Wren").getFirst());
        assertThat(PersonalKey.read(key.shown().toUpperCase(Locale.ROOT).replace('-', ' ')))
                .contains(key);
        assertThat(PersonalKey.read("oil0-oil0-oil0-oil0")).contains(new PersonalKey("0110011001100110"));
        assertThat(PersonalKey.read("<script>")).isEmpty();
    }
}
