package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Votes;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.evidence.Period;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.Codebooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A comment with words nobody else uses and a contributor of its own is looked for in every service that reads, as every kind of person:
 * who may read words finds it, everyone else finds no trace, and nobody finds who said it.
 */
@FloorTest
@Import(Canary.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {

    @Autowired
    private Canary canary;

    @Autowired
    private Town town;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private EvidenceSearch search;

    @Autowired
    private ThemesBesideServices counts;

    @Autowired
    private Questions questions;

    @Autowired
    private Votes votes;

    @Autowired
    private FloorBoard floor;

    private Moot here;
    private ServiceId service = new ServiceId(new UUID(0, 0));

    @BeforeAll
    void somebodySaidSomethingInConfidence() {
        canary.plant();
        here = canary.here();
        service = canary.service();
    }

    @Test
    void words_are_found_and_read_by_those_who_may_read_them_here_and_by_nobody_else() {
        assertReadBy(
                Canary.READERS,
                "search",
                () -> search.search(EvidenceQuery.all().asking(Canary.ASKED)));
        assertReadBy(
                Canary.READERS,
                "all that was said",
                () -> search.search(EvidenceQuery.all().sized(100)));
        assertReadBy(
                Canary.READERS,
                "the choice of a place out of reach",
                () -> search.search(
                        EvidenceQuery.all().places(Set.of(here.place())).sized(100)));
        for (ExportedComment.Purpose purpose : ExportedComment.Purpose.values()) {
            assertReadBy(Canary.READERS, "export " + purpose, () -> {
                List<ExportedComment> rows = new ArrayList<>();
                search.export(EvidenceQuery.all(), purpose, rows::add);
                return rows;
            });
        }
        assertReadBy(Canary.READERS, "a service", () -> counts.ofService(service, new Period.AllTime(), Sight.OWN));
        assertReadBy(
                Canary.READERS,
                "a theme",
                () -> counts.ofTheme(canary.theme().id(), here.place(), new Period.AllTime(), Sight.OWN));
        assertReadBy(Set.of(), "the matrix", () -> counts.matrix(here.place(), new Period.AllTime(), Sight.OWN));
        assertReadBy(Set.of(), "codebooks", () -> codebooks.at(here.place()));
    }

    @Test
    void a_spelling_near_to_a_word_is_suggested_only_to_those_who_may_read_the_word() {
        String misspelt = Canary.ASKED.replace("canary", "cannary");
        assertReadBy(
                Canary.READERS,
                "a search by a near spelling",
                () -> search.search(EvidenceQuery.all().asking(misspelt)));
        String beside = misspelt + " qqqqvvvvjjjj";
        assertThat(canary.who(somebody -> canary.read(
                                somebody,
                                () -> search.search(EvidenceQuery.all().asking(beside)))
                        .contains("suggestion=Optional[" + Canary.ASKED)))
                .isEqualTo(Canary.READERS);
        assertThat(canary.who(somebody -> canary.read(
                                somebody,
                                () -> search.search(EvidenceQuery.all().asking(beside)))
                        .contains(Canary.ASKED)))
                .as("nowhere else either")
                .isEqualTo(Canary.READERS);
    }

    @Test
    void facets_and_counts_of_what_is_out_of_reach_are_empty() {
        for (String outside : List.of("service designer elsewhere", "coder elsewhere", "facilitator elsewhere")) {
            String found = canary.read(
                    canary.person(outside),
                    () -> search.search(EvidenceQuery.all().asking(Canary.ASKED)));
            assertThat(found)
                    .as(outside)
                    .contains("hits=[]", "themes=[]", "services=[]")
                    .doesNotContain("Waiting", "Rarely spoken of", "GP surgeries");
            assertThat(canary.read(
                            canary.person(outside), () -> counts.ofService(service, new Period.AllTime(), Sight.OWN)))
                    .as(outside)
                    .contains("total=Exactly[people=0]")
                    .doesNotContain("Waiting");
        }
        String partner = canary.read(
                canary.person("partner here"), () -> counts.matrix(here.place(), new Period.AllTime(), Sight.OWN));
        assertThat(partner).contains("AtLeast[people=10]").doesNotContain("Exactly[people=1]");
        assertThat(canary.read(
                        canary.person("coder here"),
                        () -> counts.matrix(here.place(), new Period.AllTime(), Sight.OWN)))
                .contains("Exactly[people=1]");
    }

    @Test
    void a_vote_is_known_to_nobody_but_its_voter_and_after_the_close_not_even_to_them() {
        QuestionId question = town.question(here, "One named worker rings the next service.");
        town.as(here.facilitator(), () -> questions.open(here.assembly(), question));
        town.as(here.member(0), () -> town.cast(here.assembly(), question, Choice.DISAGREE));
        Set<String> room = new TreeSet<>(Set.of("administrator", "facilitator here", "member here"));

        Supplier<?> shown = () -> questions.shown(here.assembly(), here.session());
        Supplier<?> board = () -> floor.now(here.assembly(), here.session());
        for (Supplier<?> surface : List.of(shown, board)) {
            assertThat(canary.who(somebody -> !canary.read(somebody, surface).isEmpty()))
                    .isEqualTo(room);
            canary.everybody()
                    .forEach(somebody -> assertThat(canary.read(somebody, surface))
                            .doesNotContain(
                                    "DISAGREE",
                                    "disagree=1",
                                    here.member(0).id().toString()));
        }
        assertThat(canary.who(somebody -> canary.read(somebody, () -> votes.mine(here.assembly(), question))
                        .contains("DISAGREE")))
                .containsExactly("member here");
        assertThat(town.as(here.member(1), () -> votes.mine(here.assembly(), question)))
                .isEqualTo(new MyVote(false, Optional.empty()));

        town.as(here.member(1), () -> town.cast(here.assembly(), question, Choice.AGREE));
        town.as(here.facilitator(), () -> town.closeAndCount(here.assembly(), question));
        assertThat(canary.who(somebody -> canary.read(somebody, () -> votes.mine(here.assembly(), question))
                        .contains("DISAGREE")))
                .isEmpty();
        canary.everybody()
                .forEach(somebody -> List.of(shown, board)
                        .forEach(surface -> assertThat(canary.read(somebody, surface))
                                .doesNotContain(
                                        here.member(0).id().toString(),
                                        here.member(1).id().toString())));
    }

    private void assertReadBy(Set<String> expected, String surface, Supplier<?> reading) {
        assertThat(canary.readers(surface, reading)).as(surface).isEqualTo(expected);
    }
}
