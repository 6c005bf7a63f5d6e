package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.assembly.ProjectorCards;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.api.Phones.Following;
import org.folkmoot.floor.projector.ProjectorMode;
import org.folkmoot.floor.projector.Projectors;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.Fate;
import org.folkmoot.floor.witnesses.RoundAct;
import org.folkmoot.floor.witnesses.RoundAct.Step;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.floor.witnesses.WitnessQuestions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Questions to witnesses on members' phones and on the projector, over the wire. */
class WitnessesOverHttpTest extends RoomServer {

    @Autowired
    private WitnessQuestions witnesses;

    @Autowired
    private Projectors projectors;

    @Autowired
    private ProjectorCards cards;

    private RoundNow begin(Moot moot) {
        return town.as(moot.facilitator(), () -> witnesses.begin(moot.assembly(), moot.session(), Optional.empty()));
    }

    private RoundNow act(Moot moot, RoundAct act) {
        return town.as(moot.facilitator(), () -> witnesses.act(moot.assembly(), moot.session(), 1, act));
    }

    private void letThemTick(Moot moot) {
        act(moot, new Step(Stage.ASKING, Stage.SORTING));
        act(moot, new Step(Stage.SORTING, Stage.TICKING));
    }

    private JsonNode ask(Moot moot, int member, UUID id, String text) {
        return phone(moot, member).act("/asks", """
                {"id": "%s", "round": 1, "text": "%s"}""".formatted(id, text));
    }

    private JsonNode tick(Moot moot, int member, UUID id, String on, String inPlaceOf) {
        return phone(moot, member).act("/ticks", """
                {"id": "%s", "round": 1, "on": %s, "inPlaceOf": %s}""".formatted(id, on, inPlaceOf));
    }

    private JsonNode questions(Moot moot, int member) {
        return Phones.JSON.readTree(phone(moot, member).look("/questions").body());
    }

    @Test
    void a_question_goes_from_a_phone_to_its_answer_and_its_asker_alone_sees_that_it_is_theirs() {
        Moot moot = town.moot(6);
        Following dev = phone(moot, 1).follow();
        dev.hears("state", "\"version\"");
        begin(moot);
        dev.hears("state", "\"ASKING\"");
        UUID cost = UUID.randomUUID();
        UUID who = UUID.randomUUID();
        assertThat(ask(moot, 0, cost, "What does it cost?").path("answer").asString())
                .isEqualTo("in");
        assertThat(ask(moot, 0, cost, "What does it cost?").path("answer").asString())
                .as("sent again")
                .isEqualTo("in");
        ask(moot, 2, who, "Who will do it?");
        assertThat(questions(moot, 0).path("own")).hasSize(1);
        assertThat(questions(moot, 1).path("own")).isEmpty();
        assertThat(questions(moot, 1).path("questions"))
                .as("not while they are asked")
                .isEmpty();
        act(moot, new RoundAct.Hide(new AskedId(who), 1, Fate.Why.OFF_TOPIC));
        assertThat(questions(moot, 2).at("/own/0/why").asString()).isEqualTo("OFF_TOPIC");
        act(moot, new RoundAct.Restore(new AskedId(who), 2));
        letThemTick(moot);
        dev.hears("state", "\"TICKING\"");
        assertThat(questions(moot, 1).path("questions")).hasSize(2);
        for (int i = 0; i < 6; i++) {
            tick(moot, i, UUID.randomUUID(), "[0]", "[]");
        }
        act(moot, new Step(Stage.TICKING, Stage.CHOOSING));
        assertThat(tick(moot, 1, UUID.randomUUID(), "[1]", "[]").path("answer").asString())
                .isEqualTo("too-late");
        town.as(moot.facilitator(), () -> witnesses.propose(moot.assembly(), moot.session(), 1));
        town.as(
                moot.facilitator(),
                () -> witnesses.choose(moot.assembly(), moot.session(), 1, List.of(new AskedId(cost))));
        act(moot, new RoundAct.AskNow(new AskedId(cost), Optional.empty()));
        assertThat(dev.hears("state", "\"now\":\"What does it cost?\"")
                        .at("/witnesses/list/0/progress")
                        .asString())
                .isEqualTo("NOW");
        assertThat(questions(moot, 2).at("/own/0/outcome").asString()).isEqualTo("NOT_CHOSEN");
        moot.members()
                .forEach(member -> assertThat(dev.events().toString())
                        .as("nobody is told who asked")
                        .doesNotContain(member.id().value().toString()));
    }

    @Test
    void ticks_change_nobody_elses_screen_and_the_last_of_two_screens_stands() {
        Moot moot = town.moot(3);
        begin(moot);
        ask(moot, 0, UUID.randomUUID(), "What does it cost?");
        ask(moot, 0, UUID.randomUUID(), "Who pays?");
        letThemTick(moot);
        Following dev = phone(moot, 1).follow();
        dev.hears("state", "\"TICKING\"");
        int heard = dev.events().size();
        UUID phone = UUID.randomUUID();
        UUID tablet = UUID.randomUUID();
        tick(moot, 0, phone, "[0]", "[]");
        tick(moot, 0, tablet, "[1]", "[\"" + phone + "\"]");
        JsonNode late = tick(moot, 0, phone, "[0]", "[]");
        assertThat(late.path("answer").asString()).isEqualTo("another");
        assertThat(late.at("/ticked/questions/0").asInt()).isEqualTo(1);
        assertThat(questions(moot, 0).at("/ticked/questions/0").asInt()).isEqualTo(1);
        assertThat(questions(moot, 1).path("ticked").isNull()).isTrue();
        assertThat(dev.events().stream().skip(heard).map(Phones.Event::name)).doesNotContain("state", "mine");
        assertThat(phone(moot, 0).status("/ticks", """
                {"id": "%s", "round": 1, "on": [1000]}""".formatted(phone))).isEqualTo(400);
    }

    @Test
    void of_ticks_and_a_close_that_meet_each_is_counted_or_told_that_it_was_late() throws Exception {
        Moot moot = town.moot(12);
        begin(moot);
        ask(moot, 0, UUID.randomUUID(), "What does it cost?");
        letThemTick(moot);
        int in = 0;
        try (ExecutorService phones = Executors.newFixedThreadPool(13)) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int member = i;
                all.add(() -> tick(moot, member, UUID.randomUUID(), "[0]", "[]")
                        .path("answer")
                        .asString());
            }
            all.add(
                    6,
                    () -> act(moot, new Step(Stage.TICKING, Stage.CHOOSING))
                            .stage()
                            .name());
            for (Future<String> answer : phones.invokeAll(all)) {
                in += "in".equals(answer.get()) ? 1 : 0;
                assertThat(answer.get()).isIn("in", "too-late", "CHOOSING");
            }
        }
        RoundNow now = town.as(moot.facilitator(), () -> witnesses.rounds(moot.assembly(), moot.session()))
                .getFirst();
        int shown = now.ticked().orElseThrow().shown().orElse(in);
        assertThat(shown).isEqualTo(in);
    }

    @Test
    void the_projector_shows_the_list_and_nothing_of_who_asked_or_what_is_not_on_it() {
        Moot moot = town.moot(6);
        begin(moot);
        UUID cost = UUID.randomUUID();
        ask(moot, 0, cost, "What does it cost?");
        ask(moot, 1, UUID.randomUUID(), "Canary that nobody chose");
        String code = town.as(moot.facilitator(), () -> cards.of(moot.assembly(), moot.session()))
                .code()
                .shown();
        town.as(moot.facilitator(), () -> {
            projectors.show(moot.assembly(), moot.session(), ProjectorMode.QUESTIONS);
            return moot;
        });
        Following screen = phones.projector("Card " + code).follow();
        assertThat(screen.hears("state", "\"QUESTIONS\"").at("/witnesses/list")).isEmpty();
        letThemTick(moot);
        tick(moot, 0, UUID.randomUUID(), "[0]", "[]");
        act(moot, new Step(Stage.TICKING, Stage.CHOOSING));
        act(moot, new RoundAct.Pick(new AskedId(cost)));
        town.as(
                moot.facilitator(),
                () -> witnesses.choose(moot.assembly(), moot.session(), 1, List.of(new AskedId(cost))));
        screen.hears("state", "What does it cost?");
        act(moot, new RoundAct.AskNow(new AskedId(cost), Optional.empty()));
        screen.hears("state", "\"NOW\"");
        String all = screen.events().toString();
        assertThat(all).doesNotContain("Canary", cost.toString(), "\"own\"", "\"ticked\"");
        moot.members()
                .forEach(member -> assertThat(all)
                        .doesNotContain(member.name(), member.id().value().toString()));
    }
}
