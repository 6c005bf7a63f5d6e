package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.RollFile;
import org.folkmoot.assembly.RollPreview;
import org.folkmoot.assembly.RollPreview.Effect;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What a roll knows of its members, one by one and as a file. */
@FloorTest
class MemberDetailsTest {

    private static final MemberDetails ANNS = new MemberDetails(
            Map.of("age", "30-44", "area", "=East+West"),
            Set.of(AccessNeed.INTERPRETER, AccessNeed.CARER),
            "Polish",
            "@early");

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private RollFile files;

    @Autowired
    private MongoTemplate store;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private List<Member> members(Moot moot) {
        return run(moot, () -> roll.members(moot.assembly()));
    }

    private Member add(Moot moot, String name, MemberDetails details) {
        Member added = run(moot, () -> roll.add(moot.assembly(), List.of(name))).getFirst();
        describe(moot, added, added.details(), details);
        return added;
    }

    private void describe(Moot moot, Member member, MemberDetails before, MemberDetails after) {
        run(moot, () -> {
            roll.describe(moot.assembly(), member.id(), before, after);
            return 0;
        });
    }

    private RollPreview look(Moot moot, byte[] file) {
        return run(moot, () -> files.read(moot.assembly(), file));
    }

    private RollPreview look(Moot moot, String... lines) {
        return look(moot, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private void save(Moot moot, RollPreview looked) {
        run(moot, () -> {
            files.save(moot.assembly(), looked);
            return 0;
        });
    }

    @Test
    void details_stay_through_renaming_leaving_and_coming_back() {
        Moot moot = town.moot(0);
        Member ann = add(moot, "Ann", ANNS);
        run(moot, () -> {
            roll.call(moot.assembly(), ann.id(), "Annie");
            roll.leave(moot.assembly(), ann.id(), Departure.REMOVED);
            roll.takeBack(moot.assembly(), ann.id());
            return 0;
        });
        assertThat(members(moot)).extracting(Member::details).containsExactly(ANNS);
    }

    @Test
    void of_two_who_change_the_same_member_the_second_is_told_and_nothing_of_the_first_is_lost() {
        Moot moot = town.moot(0);
        Member ann = add(moot, "Ann", ANNS);
        assertThatThrownBy(() -> describe(
                        moot, ann, MemberDetails.NONE, new MemberDetails(Map.of("age", "60+"), Set.of(), "", "")))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.DETAILS_CHANGED));
        assertThat(members(moot)).extracting(Member::details).containsExactly(ANNS);
        // The same button twice is no second change.
        describe(moot, ann, MemberDetails.NONE, ANNS);
    }

    @Test
    void members_and_the_audit_trail_learn_nothing_of_it() {
        Moot moot = town.moot(1);
        add(moot, "Ann", ANNS);
        assertThatThrownBy(() -> town.as(moot.member(0), () -> files.written(moot.assembly())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as(moot.member(0), () -> files.read(moot.assembly(), new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(store.getCollectionNames().stream()
                        .filter(name -> !name.equals("assemblies"))
                        .flatMap(name -> store.findAll(Document.class, name).stream())
                        .map(Document::toString))
                .noneMatch(text -> text.contains("=East+West") || text.contains("@early"));
    }

    @Test
    void what_is_taken_as_a_file_is_harmless_in_a_spreadsheet_and_changes_nothing_when_it_comes_back() {
        Moot moot = town.moot(1);
        add(moot, "=Ann", ANNS);
        add(moot, "Bea", new MemberDetails(Map.of("gender", "'+x"), Set.of(AccessNeed.STEP_FREE), "", "'quoted'"));
        byte[] file = run(moot, () -> files.written(moot.assembly()));
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFmember id,name,");
        assertThat(text.split("[,\n\r]")).noneMatch(cell -> cell.matches("[=+@-].*"));
        RollPreview back = look(moot, file);
        assertThat(back.faults()).isEmpty();
        assertThat(back.count(Effect.UNCHANGED)).isEqualTo(3);
    }

    @Test
    void a_file_is_saved_as_a_whole_and_said_twice_it_changes_nothing() {
        Moot moot = town.moot(0);
        Member ann = add(moot, "Ann", MemberDetails.NONE);
        RollPreview looked = look(moot, "name,age", "Ann,30-44", "Bea,60+");
        save(moot, looked);
        assertThat(members(moot))
                .extracting(member -> member.name() + " " + member.details().traits())
                .containsExactly("Ann {age=30-44}", "Bea {age=60+}");
        assertThat(members(moot).getFirst().id()).isEqualTo(ann.id());
        List<Member> before = members(moot);
        save(moot, looked);
        save(moot, look(moot, "name,age", "Ann,30-44", "Bea,60+"));
        assertThat(members(moot)).isEqualTo(before);
    }

    @Test
    void a_file_looked_at_before_the_roll_changed_is_not_saved() {
        Moot moot = town.moot(0);
        Member ann = add(moot, "Ann", MemberDetails.NONE);
        RollPreview looked = look(moot, "name,age", "Ann,30-44", "Bea,60+");
        describe(moot, ann, MemberDetails.NONE, ANNS);
        assertThatThrownBy(() -> save(moot, looked))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.ROLL_CHANGED));
        assertThat(members(moot)).extracting(Member::name).containsExactly("Ann");
    }

    @Test
    void with_one_row_refused_nobody_is_saved() {
        Moot moot = town.moot(0);
        RollPreview looked = look(moot, "name,needs", "Ann,step-free", "Bea,wheelchair");
        assertThat(looked.faults()).hasSize(1);
        assertThatThrownBy(() -> save(moot, looked)).isInstanceOf(AssemblyRefused.class);
        assertThat(members(moot)).isEmpty();
    }
}
