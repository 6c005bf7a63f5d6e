package org.folkmoot.floor.api;

import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.FloorBoard.Now;
import org.folkmoot.floor.FloorBoard.Screen;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.i18n.Texts;
import tools.jackson.databind.json.JsonMapper;

/** The projector of a session. Reads nothing in anybody's name: what it shows is made of what is on the session's screens alone. */
final class ProjectorReader implements StreamReader {

    private final Desk desk;
    private final SessionAt at;
    private final Caller.Screen screen;
    private final String card;
    private final Locale language;

    /** Whom it asks. */
    record Desk(FloorBoard floor, CardHolders cards, Texts texts, JsonMapper mapper) {}

    /** @param card the code that it showed */
    ProjectorReader(Desk desk, SessionAt at, Caller.Screen screen, String card, Locale language) {
        this.desk = desk;
        this.at = at;
        this.screen = screen;
        this.card = card;
        this.language = language;
    }

    @Override
    public UUID id() {
        return screen.session();
    }

    @Override
    public Registration watch(Screen shows) {
        return desk.floor().project(at.assembly().id(), at.session().id(), projected -> shows.show(projected.now(), 0));
    }

    @Override
    public boolean mayHear() {
        return true;
    }

    @Override
    public boolean isCardKnown() {
        return desk.cards().holderOf(card).filter(screen::equals).isPresent();
    }

    @Override
    public byte[] shared(Now now) {
        return desk.mapper()
                .writeValueAsBytes(ProjectorBodies.Projected.of(
                        at, now, (word, arguments) -> desk.texts().in(language, word, arguments)));
    }

    @Override
    public Optional<Object> mine(Now now, int own) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> mineOfNoVotes(Now now, int own) {
        return Optional.empty();
    }

    @Override
    public boolean isMineAlike(Now before, int ownBefore, Now after, int ownAfter) {
        return true;
    }

    @Override
    public boolean isSharedAlike(Now before, Now after) {
        return before.version() == after.version()
                && before.answered() == after.answered()
                && before.wall().equals(after.wall());
    }

    @Override
    public boolean takesTurnout() {
        return false;
    }
}
