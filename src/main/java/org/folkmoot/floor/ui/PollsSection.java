package org.folkmoot.floor.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.FloorBoard;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.PollRefused;
import org.folkmoot.floor.ui.PollRow.Desk;
import org.folkmoot.floor.ui.PollRow.Standing;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Parts;

/** The polls of a session: those prepared, and those that are over. What is in hand, or is offered now, stands apart in {@link #inHand}. */
final class PollsSection extends Section {

    private final Desk desk;
    private final FloorBoard floor;
    private final Session session;
    private final Section inHand = Parts.styled(new Section(), "fm-section", "fm-polls-now");
    private final Div drafts = new Div();
    private final Details another = new Details(getTranslation("floor.polls.prepare"));
    private final Div past = Parts.styled(new Div(), "fm-polls-past");
    private final Paragraph none = Parts.styled(new Paragraph(getTranslation("floor.polls.none")), "fm-quiet");
    private final Div rowsInHand = new Div();
    private final Map<PollId, PollRow> rows = new HashMap<>();
    private List<AgendaItem> items;

    PollsSection(Desk desk, FloorBoard floor, Session session) {
        this.desk = desk;
        this.floor = floor;
        this.session = session;
        this.items = session.agenda();
        addClassName("fm-section");
        setId("polls");
        another.setId("prepare-poll");
        inHand.setId("poll-in-hand");
        inHand.add(
                new H2(getTranslation("floor.poll.title")),
                Parts.small(getTranslation("floor.polls.more")),
                rowsInHand);
        Paragraph nothingDecided = Parts.small(getTranslation("floor.polls.more"));
        add(new H2(getTranslation("floor.polls")), nothingDecided, none, drafts, another, past);
        emptyForm();
    }

    /** The poll that is open or closed last, and what is prepared for the item that the agenda has come to. */
    Section inHand() {
        return inHand;
    }

    private void refresh() {
        show(floor.now(desk.assembly(), session.id()));
    }

    /** As they stand in the store. What is as before is left alone. */
    void show(FloorBoard.Now now) {
        List<Poll> all = desk.polls().ofSession(desk.assembly(), session.id());
        items = now.agenda().map(LiveAgenda::items).orElse(session.agenda());
        Optional<ItemId> current = now.agenda()
                .flatMap(LiveAgenda::current)
                .map(part -> part.item().id());
        boolean isAlone = all.stream().noneMatch(poll -> poll.state() == Poll.State.OPEN);
        Optional<PollId> shown = desk.results().shown(desk.assembly(), session.id());
        rows.keySet().retainAll(all.stream().map(Poll::id).toList());
        all.forEach(poll -> rows.computeIfAbsent(poll.id(), _ -> new PollRow(desk, this::refresh))
                .show(
                        new Standing(
                                poll,
                                isItsItem(poll, current),
                                isAlone,
                                shown.filter(poll.id()::equals).isPresent()),
                        poll.state() == Poll.State.OPEN ? now.answered() : poll.answered(),
                        items));
        List<Poll> loud = inHand(all, current);
        InPlace.put(rowsInHand, rowsOf(loud.stream()));
        inHand.setVisible(!loud.isEmpty());
        InPlace.put(
                drafts, rowsOf(all.stream().filter(poll -> poll.state() == Poll.State.DRAFT && !loud.contains(poll))));
        InPlace.put(
                past,
                rowsOf(all.stream()
                        .filter(poll -> poll.isOver() && !loud.contains(poll))
                        .sorted(byEnd().reversed())));
        none.setVisible(all.stream().noneMatch(poll -> poll.state() == Poll.State.DRAFT));
    }

    private static List<Poll> inHand(List<Poll> all, Optional<ItemId> current) {
        Optional<Poll> open =
                all.stream().filter(poll -> poll.state() == Poll.State.OPEN).findFirst();
        Stream<Poll> offered =
                all.stream().filter(poll -> poll.state() == Poll.State.DRAFT && isItsItem(poll, current));
        Optional<Poll> last = all.stream().filter(Poll::isOver).max(byEnd()).filter(_ -> open.isEmpty());
        return Stream.of(open.stream(), offered, last.stream())
                .flatMap(polls -> polls)
                .toList();
    }

    private static Comparator<Poll> byEnd() {
        return Comparator.comparing(poll -> poll.closed().orElse(Instant.EPOCH));
    }

    private static boolean isItsItem(Poll poll, Optional<ItemId> current) {
        return current.isPresent() && poll.plan().item().equals(current);
    }

    private List<PollRow> rowsOf(Stream<Poll> polls) {
        return polls.map(poll -> rows.get(poll.id())).toList();
    }

    /** Its id is the poll's, so that a form sent twice prepares one. */
    private void emptyForm() {
        PollId id = new PollId(TimeOrderedId.next());
        another.removeAll();
        another.add(new PollForm(items, plan -> prepare(id, plan)));
    }

    /** @throws PollRefused with the reason why not */
    private void prepare(PollId id, PollPlan plan) {
        desk.polls().prepare(desk.assembly(), session.id(), id, plan);
        another.setOpened(false);
        emptyForm();
        refresh();
        Aloud.saved(this);
    }
}
