package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.PromiseHistory.Earlier;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Promises.Described;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.agenda.AgendaRefused;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The commissioner's promise, from before the first session to after it. */
@FloorTest
class PromisesTest {

    private static final Promise LATER = promise("2031-12-01");
    private static final Promise LATEST = promise("2032-02-01");

    @Autowired
    private Town town;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Promises promises;

    @Autowired
    private LiveAgendas agendas;

    private static Promise promise(String respondBy) {
        return new Promise(
                "Marlow Vale Council",
                "We will answer in public.",
                LocalDate.parse("2031-05-03"),
                LocalDate.parse(respondBy));
    }

    private <T> T run(Moot moot, Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    private Assembly now(Moot moot) {
        return run(moot, () -> assemblies.find(moot.assembly())).orElseThrow();
    }

    private Assembly put(Moot moot, Described before, Optional<Promise> promise, String reason) {
        return run(
                moot,
                () -> promises.describe(
                        moot.assembly(), before, new Described(before.name(), before.remit(), promise), reason));
    }

    private Assembly put(Moot moot, Optional<Promise> promise, String reason) {
        return put(moot, Described.of(now(moot)), promise, reason);
    }

    private void begin(Moot moot) {
        run(moot, () -> agendas.begin(moot.assembly(), moot.session()));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AssemblyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void it_is_open_until_the_first_session_begins() {
        Moot moot = town.moot(1);
        assertThat(put(moot, Optional.of(LATER), "").history().earlier()).isEmpty();
        assertThat(put(moot, Optional.empty(), "").promise()).isEmpty();
        assertThat(run(moot, () -> promises.isFixed(moot.assembly()))).isFalse();
    }

    @Test
    void afterwards_a_change_needs_a_reason_and_what_stood_is_kept() {
        Moot moot = town.moot(1);
        Promise first = now(moot).promise().orElseThrow();
        begin(moot);
        assertThat(run(moot, () -> promises.isFixed(moot.assembly()))).isTrue();
        refused(Reason.PROMISE_REASON, () -> put(moot, Optional.of(LATER), " "));
        put(moot, Optional.of(LATER), "An election came between.");
        Assembly changed = put(moot, Optional.empty(), "The council withdrew it.");
        assertThat(changed.promise()).isEmpty();
        assertThat(changed.history().earlier())
                .extracting(Earlier::was, Earlier::reason, Earlier::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(first),
                                "An election came between.",
                                moot.facilitator().id().value()),
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(LATER),
                                "The council withdrew it.",
                                moot.facilitator().id().value()));
    }

    @Test
    void name_and_remit_are_changed_without_one() {
        Moot moot = town.moot(1);
        begin(moot);
        Described before = Described.of(now(moot));
        Assembly changed = run(
                moot,
                () -> promises.describe(
                        moot.assembly(), before, new Described("Buses", "Which routes?", before.promise()), ""));
        assertThat(changed.name()).isEqualTo("Buses");
        assertThat(changed.history().earlier()).isEmpty();
    }

    @Test
    void of_two_who_change_it_at_once_the_second_is_refused_and_said_twice_it_is_said_once() {
        Moot moot = town.moot(1);
        begin(moot);
        Described seen = Described.of(now(moot));
        put(moot, seen, Optional.of(LATER), "An election came between.");
        refused(Reason.DESCRIPTION_CHANGED, () -> put(moot, seen, Optional.of(LATEST), "Another reason."));
        put(moot, seen, Optional.of(LATER), "An election came between.");
        assertThat(now(moot).promise()).contains(LATER);
        assertThat(now(moot).history().earlier()).hasSize(1);
    }

    @Test
    void a_session_that_began_while_the_form_was_open_fixes_it() {
        Moot moot = town.moot(1);
        Described seen = Described.of(now(moot));
        begin(moot);
        refused(Reason.PROMISE_REASON, () -> put(moot, seen, Optional.of(LATER), ""));
        assertThat(put(moot, seen, Optional.of(LATER), "An election came between.")
                        .history()
                        .earlier())
                .hasSize(1);
    }

    @Test
    void no_session_begins_before_it_is_made_or_said_to_be_left_out() {
        Moot moot = town.moot(1);
        put(moot, Optional.empty(), "");
        assertThatThrownBy(() -> begin(moot))
                .isInstanceOfSatisfying(
                        AgendaRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AgendaRefused.Reason.NO_PROMISE));
        assertThat(run(moot, () -> agendas.find(moot.assembly(), moot.session())))
                .isEmpty();
        run(moot, () -> promises.goAhead(moot.assembly()));
        Assembly gone = run(moot, () -> promises.goAhead(moot.assembly()));
        begin(moot);
        assertThat(now(moot).history().without()).isEqualTo(gone.history().without());
        assertThat(gone.history().without().orElseThrow().by())
                .isEqualTo(moot.facilitator().id().value());
        Assembly made = put(moot, Optional.of(LATER), "The council decided after all.");
        assertThat(made.history().earlier()).extracting(Earlier::was).containsExactly(Optional.empty());
    }

    @Test
    void of_two_who_make_it_the_second_is_told_of_the_first() {
        Moot moot = town.moot(1);
        put(moot, Optional.empty(), "");
        run(moot, () -> promises.make(moot.assembly(), LATER));
        run(moot, () -> promises.make(moot.assembly(), LATER));
        refused(Reason.DESCRIPTION_CHANGED, () -> run(moot, () -> promises.make(moot.assembly(), LATEST)));
        run(moot, () -> promises.goAhead(moot.assembly()));
        assertThat(now(moot).promise()).contains(LATER);
        assertThat(now(moot).history().without()).isEmpty();
    }

    @Test
    void whatever_comes_first_a_change_is_before_the_beginning_or_in_the_history() throws Exception {
        for (int round = 0; round < 8; round++) {
            Moot moot = town.moot(1);
            Described seen = Described.of(now(moot));
            List<Callable<Boolean>> both = List.of(
                    () -> {
                        begin(moot);
                        return true;
                    },
                    () -> {
                        try {
                            put(moot, seen, Optional.of(LATER), "");
                            return true;
                        } catch (AssemblyRefused fixed) {
                            return false;
                        }
                    });
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> done = threads.invokeAll(both);
                assertThat(done.getFirst().get()).isTrue();
                assertThat(now(moot).promise().equals(Optional.of(LATER)))
                        .isEqualTo(done.getLast().get());
            }
            assertThat(now(moot).history().fixed()).isPresent();
            assertThat(now(moot).history().earlier()).isEmpty();
        }
    }

    @Test
    void members_read_it_and_change_nothing() {
        Moot moot = town.moot(1);
        assertThat(town.as(moot.member(0), () -> assemblies.find(moot.assembly()))
                        .orElseThrow()
                        .promise())
                .isPresent();
        assertThatThrownBy(() -> town.as(moot.member(0), () -> promises.make(moot.assembly(), LATER)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
