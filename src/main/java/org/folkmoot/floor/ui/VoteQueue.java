package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.MyVote;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Vote;
import org.folkmoot.ballot.count.Choice;

/**
 * The votes a member cast on this device that are not answered yet, kept there in the browser and sent until they are; around the
 * question in hand. Stands on the page for as long as the page does, as an answer may come when the next question is open.
 */
@Tag("fm-ballot")
final class VoteQueue extends Component implements HasComponents {

    /** The browser is told of this many answers back, in case it sent a vote more than once. */
    private static final int ANSWERS = 20;

    private final Deque<UUID> answered = new ArrayDeque<>();

    /** The browser keeps what one member cast apart from what another did, who signs in on the same device. */
    void begin(MemberId member, SessionId session) {
        getElement().setAttribute("member", member.toString());
        getElement().setAttribute("session", session.toString());
    }

    /** What the store holds of the member's vote on the question in hand; empty if none is open to them. */
    void show(Optional<QuestionId> question, Optional<MyVote.Filed> filed) {
        getElement().setAttribute("question", question.map(QuestionId::toString).orElse(""));
        getElement()
                .setAttribute("vote", filed.map(vote -> vote.id().toString()).orElse(""));
        getElement()
                .setAttribute("choice", filed.map(vote -> vote.choice().name()).orElse(""));
    }

    /** The vote needs to be sent no more. */
    void answer(UUID vote) {
        answered.remove(vote);
        answered.addLast(vote);
        if (answered.size() > ANSWERS) {
            answered.removeFirst();
        }
        getElement()
                .setAttribute(
                        "answered",
                        String.join(" ", answered.stream().map(UUID::toString).toList()));
    }

    Registration onSent(Consumer<Sent> listener) {
        return addListener(Sent.class, listener::accept);
    }

    /** A vote arrived from the device, for the first time or again. */
    @DomEvent("fm-cast")
    public static final class Sent extends ComponentEvent<VoteQueue> {

        private final QuestionId question;
        private final transient Vote vote;

        /**
         * @param inPlaceOf ids with spaces between
         * @throws IllegalArgumentException if the browser sent anything but ids and a choice
         */
        public Sent(
                VoteQueue source,
                boolean fromClient,
                @EventData("event.detail.question") String question,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.choice") String choice,
                @EventData("event.detail.inPlaceOf") String inPlaceOf) {
            super(source, fromClient);
            this.question = QuestionId.of(question);
            this.vote = new Vote(
                    UUID.fromString(id),
                    Choice.valueOf(choice),
                    Arrays.stream(inPlaceOf.split(" "))
                            .filter(each -> !each.isEmpty())
                            .map(UUID::fromString)
                            .toList());
        }

        QuestionId question() {
            return question;
        }

        Vote vote() {
            return vote;
        }
    }
}
