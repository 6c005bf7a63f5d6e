package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.RollPreview.Effect;
import org.folkmoot.assembly.RollPreview.Fault;
import org.junit.jupiter.api.Test;

/** A file of people, read against a roll. */
class RollReadingTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");

    private static Member member(String name, MemberDetails details) {
        return new Member(new MemberId(UUID.randomUUID()), name, Optional.empty(), THEN, Optional.empty(), details);
    }

    private static MemberDetails traits(String... pairs) {
        return new MemberDetails(
                IntStream.range(0, pairs.length / 2)
                        .boxed()
                        .collect(Collectors.toMap(at -> pairs[2 * at], at -> pairs[2 * at + 1])),
                Set.of(),
                "",
                "");
    }

    private static RollPreview read(List<Member> roll, String... lines) {
        return RollReading.of(roll, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault.Reason> faults(List<Member> roll, String... lines) {
        return read(roll, lines).faults().stream().map(Fault::reason).toList();
    }

    @Test
    void columns_that_are_not_the_rolls_own_become_traits() {
        RollPreview read = read(List.of(), "Name,age,Gender,needs,note", "Ann Lee,30-44,Female,,guide dog");
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().getFirst().details())
                .isEqualTo(new MemberDetails(Map.of("age", "30-44", "Gender", "Female"), Set.of(), "", "guide dog"));
        assertThat(read.rows().getFirst().effect()).isEqualTo(Effect.NEW);
    }

    @Test
    void access_needs_are_read_with_the_language_of_the_interpreter() {
        RollPreview read = read(
                List.of(),
                "name;needs",
                "Ann;\"Step-free, hearing loop\"",
                "Bea;interpreter: Polish",
                "Cy;BSL",
                "Di;none");
        assertThat(read.rows())
                .extracting(row -> row.details().needs())
                .containsExactly(
                        Set.of(AccessNeed.STEP_FREE, AccessNeed.HEARING_LOOP),
                        Set.of(AccessNeed.INTERPRETER),
                        Set.of(AccessNeed.INTERPRETER),
                        Set.of());
        assertThat(read.rows()).extracting(row -> row.details().language()).containsExactly("", "Polish", "BSL", "");
    }

    @Test
    void what_the_file_has_no_column_for_stays_and_an_empty_cell_empties() {
        Member ann = member("Ann", new MemberDetails(Map.of("age", "30-44", "area", "East"), Set.of(), "", "early"));
        RollPreview read = read(List.of(ann), "name,AGE", "ann,");
        assertThat(read.rows().getFirst().details())
                .isEqualTo(new MemberDetails(Map.of("area", "East"), Set.of(), "", "early"));
        assertThat(read.rows().getFirst().effect()).isEqualTo(Effect.CHANGED);
        assertThat(read(List.of(ann), "name,Age", "Ann,30-44").count(Effect.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void two_of_one_name_are_told_apart_by_the_id() {
        Member one = member("John Smith", traits("age", "30-44"));
        Member other = member("John Smith", traits("age", "60+"));
        assertThat(faults(List.of(one, other), "name,age", "John Smith,60+"))
                .containsExactly(Fault.Reason.NAME_TWICE_ON_ROLL);
        RollPreview read = read(
                List.of(one, other), "member id,name,age", other.id() + ",John Smith,60+", one.id() + ",J Smith,30-44");
        assertThat(read.rows()).extracting(RollPreview.Row::effect).containsExactly(Effect.UNCHANGED, Effect.CHANGED);
    }

    @Test
    void somebody_who_left_is_known_again_and_not_added_anew() {
        Member gone = member("Ann", traits("age", "60+")).gone(THEN.plusSeconds(1));
        assertThat(read(List.of(gone), "name,age", "Ann,60+").count(Effect.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void each_fault_names_its_row_and_its_column() {
        RollPreview read = read(
                List.of(member("Cy", MemberDetails.NONE)),
                "member id,name,needs,note,age",
                ",,step-free,,",
                ",Ann,wheelchair,,",
                ",Bea,,,",
                ",bea,,,",
                UUID.randomUUID() + ",Di,,,",
                ",Cy,,,",
                ",CY,,,",
                ",Eve,,," + "9".repeat(61),
                ",Flo,,,20,more");
        assertThat(read.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.reason())
                .containsExactly(
                        "2 name NAME_MISSING",
                        "3 needs NEED_UNKNOWN",
                        "5 name NAME_TWICE_IN_FILE",
                        "6 member id MEMBER_UNKNOWN",
                        "8 name MEMBER_TWICE",
                        "9 age TOO_LONG",
                        "10  TOO_MANY_CELLS");
        assertThat(read.rows()).extracting(RollPreview.Row::name).containsExactly("Bea", "Cy");
    }

    @Test
    void a_file_that_is_no_table_of_people_is_refused_as_a_whole() {
        assertThat(faults(List.of(), "")).containsExactly(Fault.Reason.EMPTY);
        assertThat(faults(List.of(), "name")).containsExactly(Fault.Reason.EMPTY);
        assertThat(faults(List.of(), "who,age", "Ann,3")).containsExactly(Fault.Reason.NO_NAME_COLUMN);
        assertThat(faults(List.of(), "name,age,Age", "Ann,3,4")).containsExactly(Fault.Reason.COLUMN_TWICE);
        assertThat(faults(List.of(), "name,a,b,c,d,e,f,g,h,i", "Ann")).containsExactly(Fault.Reason.TOO_MANY_TRAITS);
        assertThat(faults(List.of(), "name", "Ann", "\"Bea", "Cy")).containsExactly(Fault.Reason.TORN);
        assertThat(faults(List.of(), "name,", "Ann,x")).containsExactly(Fault.Reason.COLUMN_UNNAMED);
    }

    @Test
    void more_traits_than_eight_with_those_known_are_refused() {
        Member ann = member("Ann", traits("a", "1", "b", "2", "c", "3", "d", "4", "e", "5"));
        assertThat(faults(List.of(ann), "name,w,x,y,z", "Ann,1,2,3,4")).containsExactly(Fault.Reason.TOO_MANY_TRAITS);
    }

    @Test
    void details_say_nothing_of_a_person_where_a_record_is_logged() {
        MemberDetails details =
                new MemberDetails(Map.of("age", "30-44"), Set.of(AccessNeed.QUIET_SEAT), "", "a secret note");
        assertThat(member("Ann", details).toString()).doesNotContain("30-44", "QUIET", "secret");
        assertThatThrownBy(() -> traits("note", "x"))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TRAIT_NAME_TAKEN));
    }
}
