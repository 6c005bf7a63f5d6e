package org.folkmoot.floor.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ProjectorCards;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Promises.Described;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.checklist.ChecklistRefused.Reason;
import org.folkmoot.floor.checklist.Checklists.Line;
import org.folkmoot.floor.checklist.Entry.Form;
import org.folkmoot.floor.checklist.Entry.State;
import org.folkmoot.floor.materials.MaterialForm;
import org.folkmoot.floor.materials.MaterialId;
import org.folkmoot.floor.materials.MaterialText;
import org.folkmoot.floor.materials.Materials;
import org.folkmoot.floor.materials.Variant;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Checklists of sessions on the real store. */
@FloorTest
class ChecklistsTest {

    @Autowired
    private Town town;

    @Autowired
    private Checklists checklists;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Promises promises;

    @Autowired
    private Roll roll;

    @Autowired
    private Hosts hosts;

    @Autowired
    private ProjectorCards projectors;

    @Autowired
    private Materials materials;

    private void does(Moot moot, Runnable work) {
        town.as(moot.facilitator(), () -> {
            work.run();
            return true;
        });
    }

    private List<Line> lines(Moot moot) {
        return town.as(moot.facilitator(), () -> checklists.lines(moot.assembly(), moot.session()));
    }

    private Line line(Moot moot, Standard standard) {
        return lines(moot).stream()
                .filter(line -> line.entry().standard().equals(Optional.of(standard)))
                .findFirst()
                .orElseThrow();
    }

    private Fact fact(Moot moot, Standard standard) {
        return line(moot, standard).fact().orElseThrow();
    }

    private static Form form(String label, State state) {
        return new Form(label, "Femi", state, Optional.of(LocalDate.parse("2031-06-10")));
    }

    private void write(Moot moot, Entry entry, Form form) {
        does(moot, () -> checklists.write(moot.assembly(), moot.session(), entry.id(), entry.version(), form));
    }

    @Test
    void each_session_begins_with_the_same_list_and_what_is_known_cannot_be_ticked() {
        Moot moot = town.moot(2);
        assertThat(lines(moot)).hasSize(Standard.values().length).isEqualTo(lines(moot));
        Entry promise = line(moot, Standard.PROMISE).entry();
        assertThatThrownBy(() -> write(moot, promise, form("", State.READY))).hasMessage(Reason.KNOWN.name());
        write(moot, promise, form("", State.NOT_NEEDED));
        assertThat(line(moot, Standard.PROMISE).state()).isEqualTo(State.NOT_NEEDED);
        write(moot, line(moot, Standard.ROOM).entry(), form("", State.READY));
        assertThat(line(moot, Standard.ROOM).state()).isEqualTo(State.READY);
        assertThat(line(moot, Standard.ROOM).entry().form().owner()).isEqualTo("Femi");
    }

    @Test
    void what_the_product_knows_follows_what_is_there() {
        Moot moot = town.moot(2);
        assertThat(fact(moot, Standard.PROMISE)).isEqualTo(Fact.READY);
        assertThat(fact(moot, Standard.AGENDA)).as("one item at the tables").isEqualTo(Fact.missing(1));
        assertThat(fact(moot, Standard.HOSTS)).isEqualTo(Fact.missing(8));
        assertThat(fact(moot, Standard.MEMBER_CARDS)).isEqualTo(Fact.missing(2));
        assertThat(fact(moot, Standard.TABLE_PLAN)).isEqualTo(Fact.NONE);
        assertThat(fact(moot, Standard.PROJECTOR)).isEqualTo(Fact.NONE);
        assertThat(fact(moot, Standard.MATERIALS)).isEqualTo(Fact.NONE);
        assertThat(fact(moot, Standard.QUESTIONS)).isEqualTo(Fact.READY);
        MaterialId id = MaterialId.next();
        does(moot, () -> {
            hosts.add(
                    moot.assembly(),
                    IntStream.range(0, 8).mapToObj(i -> "Host " + i).toList());
            hosts.cards(moot.assembly());
            roll.cards(moot.assembly());
            projectors.of(moot.assembly(), moot.session());
            materials.add(moot.assembly(), moot.session(), id, material("One."));
        });
        for (Standard ready : List.of(
                Standard.PROMISE, Standard.HOSTS, Standard.MEMBER_CARDS, Standard.PROJECTOR, Standard.MATERIALS)) {
            assertThat(line(moot, ready).state()).as(ready.name()).isEqualTo(State.READY);
        }
        does(moot, () -> {
            Assembly before = assemblies.find(moot.assembly()).orElseThrow();
            promises.describe(
                    moot.assembly(),
                    Described.of(before),
                    new Described(before.name(), before.remit(), Optional.empty()),
                    "");
        });
        assertThat(fact(moot, Standard.PROMISE)).isEqualTo(Fact.NONE);
        does(moot, () -> materials.write(moot.assembly(), moot.session(), id, 1, material("Two.")));
        assertThat(fact(moot, Standard.MATERIALS)).isEqualTo(Fact.missing(1));
    }

    private static MaterialForm material(String words) {
        return new MaterialForm(
                MaterialForm.Kind.BRIEFING,
                Optional.empty(),
                "",
                new MaterialText("Care", words),
                "",
                Map.of(Variant.Kind.EASY_READ, new MaterialText("Care", "Short.")));
    }

    @Test
    void of_two_who_write_at_once_the_second_is_refused_and_what_is_taken_off_can_be_put_back() {
        Moot moot = town.moot(1);
        EntryId id = new EntryId(TimeOrderedId.next());
        does(moot, () -> {
            checklists.add(moot.assembly(), moot.session(), id, form("Lunch", State.TO_DO));
            checklists.add(moot.assembly(), moot.session(), id, form("Lunch", State.TO_DO));
        });
        Entry lunch = lines(moot).getLast().entry();
        assertThat(lines(moot)).hasSize(Standard.values().length + 1);
        write(moot, lunch, form("Lunch for all", State.READY));
        assertThatThrownBy(() -> write(moot, lunch, form("Supper", State.READY)))
                .hasMessage(Reason.CHANGED_MEANWHILE.name());
        Checklists.Count all = town.as(moot.facilitator(), () -> checklists.count(moot.assembly(), moot.session()));
        does(moot, () -> checklists.setAside(moot.assembly(), moot.session(), id));
        Checklists.Count fewer = town.as(moot.facilitator(), () -> checklists.count(moot.assembly(), moot.session()));
        assertThat(fewer.of()).isEqualTo(all.of() - 1);
        does(moot, () -> checklists.putBack(moot.assembly(), moot.session(), id));
        assertThat(lines(moot).getLast().entry().form().label()).isEqualTo("Lunch for all");
        assertThatThrownBy(() -> does(
                        moot,
                        () -> checklists.add(
                                moot.assembly(),
                                moot.session(),
                                new EntryId(UUID.randomUUID()),
                                form(" ", State.TO_DO))))
                .hasMessage(Reason.LABEL_MISSING.name());
    }

    @Test
    void members_do_not_see_it() {
        Moot moot = town.moot(1);
        assertThatThrownBy(() -> town.as(moot.member(0), () -> checklists.lines(moot.assembly(), moot.session())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
