package org.folkmoot.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceFile;
import org.folkmoot.place.ServiceFile.HsdsProfile;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.store.CountedReads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The first page of each role: what its holder came for stands first, and a day without anything says how to begin. */
class TodayByRoleTest extends TodayScreens {

    TodayByRoleTest(@Autowired ApplicationContext context) {
        super(context);
    }

    @Autowired
    private CountedReads reads;

    @Test
    void a_facilitator_finds_the_next_session_with_its_members_and_its_next_question_first() {
        Moot moot = town.moot(3);
        town.question(moot, "One named worker rings the next service.");

        assertThat(today(moot.facilitator()))
                .contains("You have no tasks today.")
                .contains("Next session The first day Thursday 12 June, 10:00 Harbour hall Care at home assembly")
                .contains("3 members Next question: One named worker rings the next service. Open the session");
        assertThat(links()).contains(AssembliesNavigation.session(moot.assembly(), moot.session()));
        assertThat(today(moot.facilitator(), Languages.WELSH))
                .contains("Y sesiwn nesaf", "3 aelod", "Y cwestiwn nesaf:", "Agor y sesiwn")
                .doesNotContain("Next", "session");
    }

    @Test
    void an_open_question_waits_to_be_closed_below_the_session() {
        Moot moot = town.moot(2);
        opened(moot, "One named worker rings the next service.");

        assertThat(today(moot.facilitator()))
                .contains("You have one task.", "No questions ready.")
                .containsPattern("Next session .* Now 1 Since .* A question is open in The first day")
                .contains("0 of 2 have voted.", "Run the session");
    }

    @Test
    void however_many_assemblies_there_are_each_collection_is_asked_as_often() {
        Moot moot = town.moot(2);
        opened(moot, "One named worker rings the next service.");
        today(moot.facilitator());
        CountedReads.Reads few = readBy(moot.facilitator());
        for (int i = 0; i < 4; i++) {
            town.asProduct(() -> assemblies.create(
                    new NewAssembly(moot.place(), "Another assembly", "What else?", Optional.empty())));
        }
        CountedReads.Reads many = readBy(moot.facilitator());

        assertThat(many.commands()).isEqualTo(few.commands());
        assertThat(many.documents()).containsEntry("questions", few.documents().get("questions"));
    }

    private CountedReads.Reads readBy(Somebody somebody) {
        return reads.during(() -> today(somebody)).of(Set.of("assemblies", "questions", "accounts"));
    }

    @Test
    void a_member_finds_the_open_question_the_next_session_and_what_was_decided() {
        Moot moot = town.moot(6);
        QuestionId question = opened(moot, "Every letter names one person to ring.");
        moot.members().forEach(member -> town.as(member, () -> town.cast(moot.assembly(), question, Choice.AGREE)));
        town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), question));
        opened(moot, "One named worker rings the next service.");

        assertThat(today(moot.member(0)))
                .contains("Your assemblies", "Care at home assembly", "What should change?")
                .contains("A question is open in The first day. Vote now")
                .contains("Next session The first day Thursday 12 June, 10:00 Harbour hall")
                .contains("What was decided Every letter names one person to ring. Agreed")
                .doesNotContain("Other sessions", "One named worker");
        assertThat(links()).contains(RoomLinks.address(moot.session()));
        assertThat(today(moot.member(0), Languages.WELSH))
                .contains("Y sesiwn nesaf", "Beth a benderfynwyd", "Cytunwyd");
    }

    @Test
    void a_member_whose_assembly_has_not_met_yet_sees_no_empty_boxes() {
        Moot moot = town.moot(1);
        AssemblyId fresh = town.asProduct(() -> assemblies.create(
                        new NewAssembly(moot.place(), "Buses assembly", "Which routes?", Optional.empty())))
                .id();
        Somebody member = town.somebody("Dev Rao", new Grant(Role.MEMBER, fresh.scope()));

        assertThat(today(member))
                .contains("Buses assembly Which routes? Next session No date is set yet.")
                .doesNotContain("What was decided", "Other sessions", "Vote now");
    }

    @Test
    void a_designer_finds_their_services_those_with_new_comments_first() throws IOException {
        PlaceId place = place();
        ServiceId quiet = new ServiceId(UUID.randomUUID());
        ServiceId busy = new ServiceId(UUID.randomUUID());
        Path file = Files.writeString(
                folder.resolve("services.json"),
                "[" + service(quiet, "Night café") + "," + service(busy, "Crisis line") + "]");
        town.asProduct(() -> services.start(new ServiceFile(place, file, "services.json", HsdsProfile.HSDS)));
        Rooms.await(() -> town.asProduct(() -> directory.count(place)) == 2);
        LocalDate now = LocalDate.now(Dates.ZONE);
        long before = index.documents();
        town.asProduct(() -> {
            testimonies.record(Stream.of(
                            says(place, quiet, now.minusDays(90)),
                            says(place, quiet, now.minusDays(90)),
                            says(place, quiet, now.minusDays(90)),
                            says(place, busy, now.minusDays(90)),
                            says(place, busy, now.minusDays(2)))
                    .toList());
            return place;
        });
        Rooms.await(() -> index.isCaughtUp() && index.documents() == before + 5);
        Somebody designer = town.somebody("Dilys Morgan", new Grant(Role.SERVICE_DESIGNER, place.scope()));

        assertThat(today(designer))
                .contains("Your services 1 person Crisis line new in the last 7 days 2 people in all")
                .contains("Night café nothing new in the last 7 days 3 people in all")
                .doesNotContain("Next session", "Overdue");
        assertThat(links())
                .contains("services/" + quiet)
                .anyMatch(link -> link.startsWith("evidence?") && link.contains(busy.toString()));
        assertThat(today(designer, Languages.WELSH))
                .contains("Eich gwasanaethau 1 person Crisis line yn newydd yn y 7 diwrnod diwethaf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FACILITATOR      | Import what people have said; Set up an assembly; Find a service
            SERVICE_DESIGNER | Import its services; Import what people have said; Find a service
            CODER            | Import what people have said; Find a service; Read what people say
            PARTNER          | Find a service; Compare services; Check your account
            """)
    void a_day_without_anything_names_three_steps_that_the_role_may_take(Role role, String steps) {
        PlaceId place = place();
        Somebody somebody = town.somebody("Sam Okafor", new Grant(role, place.scope()));

        assertThat(today(somebody)).contains("How to begin", "Nothing is waiting for you.");
        assertThat(steps()).containsExactly(steps.split("; "));
        assertThat(today(somebody, Languages.WELSH)).contains("Sut i ddechrau").doesNotContain(steps.split("; "));
    }

    @Test
    void who_holds_no_role_is_told_so_and_sent_nowhere_in_vain() {
        assertThat(today(town.somebody("Noor Ahmed"))).contains("You have no role yet.");
        assertThat(steps()).containsExactly("Find a service", "Check your account");
    }
}
