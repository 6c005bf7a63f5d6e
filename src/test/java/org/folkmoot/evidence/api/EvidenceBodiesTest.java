package org.folkmoot.evidence.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.people.ApiTokens.NewApiToken;
import org.folkmoot.place.NewPlace;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceLevel;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.testimony.Felt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What other software reads of what people said: whole pages, and counts that give nobody away. */
class EvidenceBodiesTest extends SpokenEvidence {

    @Test
    void comments_come_in_pages_that_say_where_they_stand() {
        JsonNode first = get(designer, "/api/v1/evidence?q=say&size=4");
        assertPage(first, 11, 3, 1, 4, true, false);
        JsonNode last = get(designer, "/api/v1/evidence?q=say&size=4&page=3");
        assertPage(last, 11, 3, 3, 3, false, true);
        assertThat(get(designer, "/api/v1/evidence?q=xylophone").path("empty").asBoolean())
                .isTrue();

        List<String> ids = Stream.of(1, 2, 3)
                .map(page -> get(designer, "/api/v1/evidence?q=say&size=4&page=" + page))
                .flatMap(page -> page.path("contents").valueStream())
                .map(comment -> comment.path("id").asString())
                .toList();
        assertThat(ids).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void a_comment_says_what_it_is_about_and_how_it_may_be_quoted_and_not_who_said_it() {
        JsonNode comment =
                get(designer, "/api/v1/evidence?q=manner").path("contents").path(0);

        assertThat(comment.path("said").asString()).isEqualTo("2026-05-03");
        assertThat(comment.path("place").path("name").asString()).isEqualTo("Marlow Vale");
        assertThat(comment.path("services").get(0).path("id").asString()).isEqualTo(NURSING.toString());
        assertThat(comment.path("themes").path(0).path("name").asString()).isEqualTo("Manner");
        assertThat(comment.path("sentiment").asInt()).isEqualTo(Felt.LOOKED_AFTER.step());
        assertThat(comment.path("excerpt").asString()).isEqualTo("About Manner I have this to say.");
        JsonNode mark = comment.path("marks").path(0);
        assertThat(comment.path("excerpt")
                        .asString()
                        .substring(mark.path("from").asInt(), mark.path("to").asInt()))
                .isEqualTo("Manner");
        assertThat(comment.path("quote").valueStream().map(JsonNode::asString)).containsExactly("inside");
        assertThat(comment.propertyNames()).doesNotContain("contributor");
    }

    @Test
    void from_to_sentiment_and_theme_narrow_what_is_found() {
        assertFound(5, "from=2026-04-01");
        assertFound(5, "from=2026-05-03&to=2026-05-03");
        assertFound(6, "to=2026-05-02");
        assertFound(0, "from=2026-05-04");
        assertFound(6, "sentiment=" + Felt.LET_DOWN.step());
        assertFound(11, "sentiment=" + Felt.LET_DOWN.step() + "," + Felt.LOOKED_AFTER.step());
        assertFound(3, "theme=" + theme("Waiting").id() + "&from=2026-05-01");
        assertFound(11, "service=" + NURSING);
    }

    @Test
    void a_filter_that_cannot_be_read_is_a_problem_that_names_it() {
        for (String bad : List.of("from=yesterday", "to=2026-02-31", "sentiment=9", "theme=waiting", "page=x")) {
            MvcTestResult refused = ask(designer, "/api/v1/evidence?" + bad);
            assertThat(refused).hasStatus(400);
            assertThat(body(refused).path("parameter").asString()).isEqualTo(bad.substring(0, bad.indexOf('=')));
        }
    }

    @Test
    void people_are_told_to_other_software_as_the_public_would_see_them() {
        for (String token : List.of(designer, coder)) {
            JsonNode all = get(token, "/api/v1/evidence");
            assertThat(all.path("people").path("people").asInt()).isEqualTo(10);
            assertThat(all.path("people").path("shown").asString()).isEqualTo("at_least");
            assertThat(all.path("total_items").asInt()).isEqualTo(11);
            assertThat(all.path("complete").asBoolean()).isTrue();

            JsonNode few = named(all.path("facets").path("themes"), "Manner");
            assertThat(few.path("people").path("shown").asString()).isEqualTo("few");
            assertThat(few.path("people").has("people")).isFalse();
        }
    }

    @Test
    void the_themes_of_a_place_come_in_pages_with_how_many_people_spoke_of_each() {
        JsonNode page = get(designer, "/api/v1/themes?place=" + place + "&size=2");
        assertPage(page, 3, 2, 1, 2, true, false);

        JsonNode all = get(designer, "/api/v1/themes?place=" + place).path("contents");
        assertThat(named(all, "Manner").path("people").path("shown").asString()).isEqualTo("few");
        assertThat(named(all, "Parking").path("people").path("people").asInt()).isZero();
        assertThat(ask(designer, "/api/v1/themes?place=" + place).getResponse().getHeader("Folkmoot-Counts-Complete"))
                .isEqualTo("true");
    }

    @Test
    void the_themes_of_a_service_say_how_many_felt_how() {
        JsonNode page = get(designer, "/api/v1/services/" + NURSING + "/themes");
        assertPage(page, 2, 1, 1, 2, true, true);

        JsonNode told = named(page.path("contents"), "Waiting");
        assertThat(told.path("people").path("shown").asString()).isEqualTo("few");
        assertThat(told.path("letDown").path("shown").asString()).isEqualTo("few");
        assertThat(told.path("mixed").path("people").asInt()).isZero();
    }

    @Test
    void while_the_index_is_built_anew_every_answer_says_that_its_counts_are_not_complete()
            throws InterruptedException {
        CountDownLatch isBuilding = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread rebuilding = Thread.ofPlatform().start(() -> index.rebuild(new HeldBack(isBuilding, goOn)));
        try {
            assertThat(isBuilding.await(60, TimeUnit.SECONDS)).isTrue();
            assertComplete(false);
        } finally {
            goOn.countDown();
            rebuilding.join();
        }
        assertComplete(true);
    }

    private void assertComplete(boolean expected) {
        assertThat(get(designer, "/api/v1/evidence").path("complete").asBoolean())
                .isEqualTo(expected);
        for (String counted : List.of("/api/v1/themes?place=" + place, "/api/v1/services/" + NURSING + "/themes")) {
            assertThat(ask(designer, counted).getResponse().getHeader("Folkmoot-Counts-Complete"))
                    .as(counted)
                    .isEqualTo(Boolean.toString(expected));
        }
    }

    @Test
    void all_that_was_found_is_counted_beyond_the_last_page_that_can_be_asked_for() {
        int many = EvidenceQuery.DEEPEST + 1;
        String reader = callers.as(PRODUCT, () -> {
            PlaceId elsewhere = places.create(
                            NewPlace.called("Wide Vale", PlaceLevel.PLACE, Optional.empty(), Optional.empty()))
                    .id();
            testimonies.record(
                    Stream.generate(() -> plain(elsewhere)).limit(many).toList());
            return tokens.make(
                    new NewApiToken("Wide Vale", elsewhere.scope(), "Wide Vale", Set.of(Role.SERVICE_DESIGNER)));
        });
        awaitIndex(11 + many);
        JsonNode last = get(reader, "/api/v1/evidence?size=100&page=100");
        assertPage(last, many, 100, 100, 100, false, true);
        MvcTestResult beyond = ask(reader, "/api/v1/evidence?size=100&page=101");
        assertThat(beyond).hasStatus(400);
        assertThat(body(beyond).path("parameter").asString()).isEqualTo("page");
    }

    /** Gathers what every page and answer tells one person of each count, by what is counted. */
    @ParameterizedTest
    @EnumSource(names = {"SERVICE_DESIGNER", "CODER", "FACILITATOR", "ADMINISTRATOR", "PARTNER"})
    void every_surface_tells_a_person_the_same_of_the_same_count(Role role) {
        Caller person = new Caller.Account(
                UUID.randomUUID(),
                role.name(),
                Set.of(new Grant(role, role == Role.ADMINISTRATOR ? Scope.everywhere() : place.scope())));
        for (Sight sight : Sight.values()) {
            Map<String, Set<Shown>> told = new TreeMap<>();
            BiConsumer<String, Shown> note = (what, shown) ->
                    told.computeIfAbsent(what, _ -> new HashSet<>()).add(shown);
            callers.runAs(person, () -> {
                surfaces().countedOn(sight, note);
                if (role != Role.PARTNER) {
                    surfaces().foundWith(sight, note);
                }
            });
            assertThat(told)
                    .hasSizeGreaterThan(5)
                    .allSatisfy((what, ways) -> assertThat(ways)
                            .as("%s of %s for %s", what, sight, role)
                            .hasSize(1));
            boolean isExact = sight == Sight.OWN && role != Role.PARTNER;
            assertThat(told.get("Manner")).containsExactly(isExact ? Shown.exactly(2) : new Shown.Few());
        }
        if (role != Role.ADMINISTRATOR) {
            Map<String, Set<Shown>> asPublic = new TreeMap<>();
            callers.runAs(
                    person,
                    () -> surfaces()
                            .countedOn(
                                    Sight.PUBLIC,
                                    (what, shown) -> asPublic.computeIfAbsent(what, _ -> new HashSet<>())
                                            .add(shown)));
            String token = callers.as(PRODUCT, () -> token(role));
            get(token, "/api/v1/themes?place=" + place)
                    .path("contents")
                    .forEach(theme -> assertThat(
                                    asPublic.getOrDefault(theme.path("name").asString(), Set.of(Shown.exactly(0))))
                            .extracting(Object::toString)
                            .containsExactly(shown(theme.path("people"))));
            get(token, "/api/v1/services/" + NURSING + "/themes")
                    .path("contents")
                    .forEach(theme -> assertThat(asPublic.get(theme.path("name").asString() + " at " + NURSING))
                            .extracting(Object::toString)
                            .containsExactly(shown(theme.path("people"))));
        }
    }

    private static String shown(JsonNode people) {
        return switch (people.path("shown").asString()) {
            case "few" -> new Shown.Few().toString();
            case "at_least" -> new Shown.AtLeast(people.path("people").asInt()).toString();
            default -> Shown.exactly(people.path("people").asInt()).toString();
        };
    }

    private void assertFound(int comments, String filter) {
        JsonNode found = get(designer, "/api/v1/evidence?" + filter);
        assertThat(found.path("total_items").asInt()).as(filter).isEqualTo(comments);
        assertThat(found.path("contents")).as(filter).hasSize(comments);
    }

    private CountedSurfaces surfaces() {
        return new CountedSurfaces(counts, search, place, themes);
    }
}
