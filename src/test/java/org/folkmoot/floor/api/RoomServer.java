package org.folkmoot.floor.api;

import org.folkmoot.Folkmoot;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.api.Phones.Phone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** A server with a town in it, and phones that reach it over the wire. */
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"folkmoot.data=target/test-data/${random.uuid}", "vaadin.productionMode=true"})
@Import(Town.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoomServer {

    @LocalServerPort
    protected int port;

    @Autowired
    protected Town town;

    @Autowired
    protected Questions questions;

    @Autowired
    protected RoomStreams streams;

    @Autowired
    protected Roll roll;

    protected Phones phones;

    @BeforeAll
    void give() {
        phones = new Phones(port, town, roll);
    }

    @AfterAll
    void take() {
        phones.close();
    }

    protected Phone phone(Moot moot, int member) {
        return phones.of(moot, moot.member(member));
    }

    protected QuestionId opened(Moot moot) {
        QuestionId id = town.question(moot, "One named worker rings the next service.");
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
        return id;
    }

    protected void close(Moot moot, QuestionId question) {
        town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), question));
    }
}
