package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.folkmoot.assembly.Onboarding;
import org.folkmoot.assembly.OnboardingAnswers;
import org.folkmoot.assembly.OnboardingDesk;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.api.Phones.Phone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What members read and answer before they take part, on their phones. */
class OnboardingOverHttpTest extends RoomServer {

    private static final String ADDRESS = "/api/v1/room/onboarding";

    @Autowired
    private OnboardingDesk desk;

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Phones.JSON.readTree(answer.body());
    }

    private static String answers(UUID id, String photo, String more) {
        return """
                {"id": "%s", "photo": "%s", "named": "NO", "news": "NO"%s}""".formatted(id, photo, more);
    }

    private Onboarding of(Moot moot, int member) {
        return town.as(moot.facilitator(), () -> desk.all(moot.assembly()))
                .get(moot.member(member).member());
    }

    @Test
    void a_member_answers_once_however_often_it_is_sent_and_changes_it_later() {
        Moot moot = town.moot(2);
        Phone amina = phone(moot, 0);
        assertThat(json(amina.get(ADDRESS)).path("answers").isNull())
                .as("nothing is chosen beforehand")
                .isTrue();
        UUID first = UUID.randomUUID();
        String needs = ", \"needs\": [\"STEP_FREE\"], \"line\": \"brings a guide dog\"";
        assertThat(json(amina.postTo(ADDRESS, answers(first, "YES", needs)))
                        .path("answer")
                        .asString())
                .isEqualTo("in");
        json(amina.postTo(ADDRESS, answers(UUID.randomUUID(), "NO", "")));
        json(amina.postTo(ADDRESS, answers(first, "YES", needs)));
        JsonNode now = json(amina.get(ADDRESS)).path("answers");
        assertThat(now.path("photo").asString()).isEqualTo("NO");
        assertThat(of(moot, 0).history())
                .as("the history is kept, and what came late again changed nothing")
                .extracting(given -> given.answers().photo())
                .containsExactly(OnboardingAnswers.Choice.YES, OnboardingAnswers.Choice.NO);
        assertThat(json(phone(moot, 1).get(ADDRESS)).path("answers").isNull())
                .as("nobody reads what another answered")
                .isTrue();
    }

    @Test
    void a_choice_that_is_not_made_is_asked_for() {
        Moot moot = town.moot(1);
        HttpResponse<String> answer =
                phone(moot, 0).postTo(ADDRESS, "{\"id\": \"%s\", \"photo\": \"YES\"}".formatted(UUID.randomUUID()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("named");
        assertThat(of(moot, 0)).isNull();
    }

    @Test
    void whoever_has_no_card_answers_nothing() {
        assertThat(phones.page(ADDRESS).statusCode()).isEqualTo(401);
    }
}
