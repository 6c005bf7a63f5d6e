package org.folkmoot.floor.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.Session.AgendaItem.Kind;

class CatchUpProperties {

    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
    private static final UUID ME = new UUID(0, 1);

    private static LiveAgenda day(List<Integer> lengths, Random random) {
        AgendaItem[] items = lengths.stream()
                .map(minutes -> new AgendaItem("Item", minutes, random.nextInt(4) == 0 ? Kind.BREAK : Kind.TALK))
                .toArray(AgendaItem[]::new);
        return LiveAgendaTest.begin(LiveAgendaTest.session(items), START);
    }

    @Property
    void no_plan_touches_what_is_kept_or_takes_more_than_half_or_ends_later(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 90) Integer> lengths,
            @ForAll @IntRange(max = 240) int late,
            @ForAll Random random) {
        Instant now = START.plus(Duration.ofMinutes(late));
        LiveAgenda agenda = day(lengths, random);
        Instant asItIs = AgendaClock.of(agenda, now).ends();
        for (CatchUp plan : CatchUp.of(agenda, now)) {
            assertThat(plan.ends()).isBefore(asItIs);
            assertThat(plan.open().getFirst().id())
                    .isEqualTo(agenda.open().getFirst().id());
            assertThat(plan.open().stream().filter(AgendaItem::isKept))
                    .containsExactlyElementsOf(
                            agenda.open().stream().filter(AgendaItem::isKept).toList());
            plan.open().forEach(item -> {
                int before = agenda.open().stream()
                        .filter(known -> known.id().equals(item.id()))
                        .findFirst()
                        .orElseThrow()
                        .minutes();
                assertThat(item.minutes()).isBetween(Math.min(before, Math.max(5, before / 2)), before);
            });
            if (plan.way() != CatchUp.Way.LEAVE_OUT) {
                assertThat(plan.open()).hasSameSizeAs(agenda.open());
            }
        }
    }

    @Property
    void a_session_caught_up_after_each_item_ends_in_time_unless_nothing_more_can_be_given(
            @ForAll @Size(min = 2, max = 10) List<@IntRange(min = 10, max = 60) Integer> lengths,
            @ForAll @IntRange(min = 0, max = 9) int overrun,
            @ForAll Random random) {
        LiveAgenda agenda = day(lengths, random);
        Instant now = START;
        boolean wasPossible = true;
        while (agenda.current().isPresent()) {
            AgendaItem item = agenda.current().orElseThrow().item();
            boolean isLast = agenda.next().isEmpty();
            now = now.plus(Duration.ofMinutes(item.minutes() + (isLast ? 0 : overrun)));
            agenda = agenda.movedOn(item.id(), now, ME);
            List<CatchUp> plans = CatchUp.of(agenda, now);
            if (!plans.isEmpty()) {
                agenda = agenda.changed(agenda.version(), plans.getFirst().open(), now, ME);
            }
            wasPossible = agenda.current().isEmpty()
                    ? wasPossible
                    : AgendaClock.of(agenda, now).minutesLate() <= 0;
        }
        if (wasPossible) {
            assertThat(agenda.ended().orElseThrow()).isBeforeOrEqualTo(agenda.finish());
        }
    }

    @Property
    void the_cuts_of_a_plan_that_suffices_add_up_to_the_minute(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 20, max = 90) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 9) int late) {
        Instant now = START.plus(Duration.ofMinutes(late));
        AgendaItem[] items = IntStream.range(0, lengths.size())
                .mapToObj(i -> new AgendaItem("Item", lengths.get(i), Kind.TALK))
                .toArray(AgendaItem[]::new);
        LiveAgenda planned = LiveAgendaTest.begin(LiveAgendaTest.session(items), START);
        LiveAgenda agenda = planned.finishingAt(planned.finish().minus(Duration.ofMinutes(late)), now, ME);
        assertThat(CatchUp.of(agenda, now))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan.ends()).isEqualTo(agenda.finish()));
    }
}
