package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.polls.PollAnswers;
import org.folkmoot.floor.polls.PollCount;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.PollRefused;
import org.folkmoot.floor.polls.PollResults;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;

/** One poll as whoever runs the session sees it, with what can be done with it next. */
final class PollRow extends Div {

    private final Desk desk;
    private final Runnable refresh;
    private final Div head = Parts.styled(new Div(), "fm-poll-head");
    private final Paragraph refusal = Parts.alert();
    private final Div forms = Parts.styled(new Div(), "fm-poll-forms");
    private final Span turnout = Parts.styled(new Span(), "fm-figure", "fm-strong");
    private Optional<WordsForRoom> words = Optional.empty();
    private Optional<Standing> shown = Optional.empty();
    /** What can be done next. */
    private Optional<Button> next = Optional.empty();

    /** Whom rows ask, and where they are. */
    record Desk(Polls polls, PollAnswers answers, PollResults results, Roll roll, AssemblyId assembly) {}

    /**
     * How a poll stands among the others.
     *
     * @param isItsItem whether the agenda has come to its item
     * @param isAlone whether no other one is open
     * @param isShown whether the room sees its result
     */
    record Standing(Poll poll, boolean isItsItem, boolean isAlone, boolean isShown) {}

    /** @param refresh shows all polls as they stand, after an act */
    PollRow(Desk desk, Runnable refresh) {
        this.desk = desk;
        this.refresh = refresh;
        addClassNames("fm-prepared", "fm-poll-row");
        add(head, refusal, forms);
    }

    private Poll poll() {
        return shown.orElseThrow().poll();
    }

    private PollId id() {
        return poll().id();
    }

    /** As it stands now. What somebody is filling in stays as long as the poll stays what it is. */
    void show(Standing now, int answered, List<AgendaItem> items) {
        turnout.setText(getTranslation(
                "floor.poll.turnout", answered, Math.max(answered, now.poll().roll())));
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        boolean isAsBefore = shown.map(Standing::poll)
                .map(Poll::state)
                .equals(Optional.of(now.poll().state()));
        boolean isTyped = isAsBefore
                && forms.getChildren().anyMatch(part -> part instanceof Details details && details.isOpened());
        shown = Optional.of(now);
        head.removeAll();
        next = Optional.empty();
        head.add(
                state(now),
                Parts.styled(new H3(now.poll().plan().wording()), "fm-words", "fm-draft"),
                kind(now.poll(), items));
        acts(now);
        if (!isTyped && !(isAsBefore && words.isPresent())) {
            forms.removeAll();
            addForms(now.poll(), items);
        }
        words.ifPresent(list -> list.show(now.poll().hidden()));
    }

    private Span state(Standing now) {
        Poll poll = now.poll();
        String closed = poll.closed().map(at -> Dates.time(at, getLocale())).orElse("");
        String opened = poll.opened().map(at -> Dates.time(at, getLocale())).orElse("");
        return switch (poll.state()) {
            case DRAFT -> now.isItsItem() ? mark("open", getTranslation("floor.polls.now")) : new Span();
            case OPEN -> mark("open", getTranslation("floor.polls.open.since", opened));
            case CLOSED -> mark("done", getTranslation("floor.polls.closed", closed));
            case COUNTED ->
                now.isShown()
                        ? mark("open", getTranslation("floor.polls.shown"))
                        : mark("done", getTranslation("floor.polls.hidden"));
            case WITHDRAWN -> mark("cannot", getTranslation("floor.polls.withdrawn", closed));
        };
    }

    private static Span mark(String name, String text) {
        return Parts.styled(new Span(text), "fm-state", name);
    }

    private Component kind(Poll poll, List<AgendaItem> items) {
        String kind =
                getTranslation("floor.polls.kind." + poll.plan().asked().kind().name());
        return Parts.small(items.stream()
                .filter(item -> poll.plan().item().filter(item.id()::equals).isPresent())
                .findFirst()
                .map(item -> getTranslation("floor.polls.of", kind, item.title()))
                .orElse(kind));
    }

    private void acts(Standing now) {
        switch (now.poll().state()) {
            case DRAFT -> {
                Button open = act("open-poll", "floor.polls.open", this::open);
                open.setAriaLabel(
                        getTranslation("floor.polls.open.of", now.poll().plan().wording()));
                open.setVisible(now.isAlone());
                head.add(Parts.acts(open, drop(now.poll())));
            }
            case OPEN -> head.add(turnout, Parts.acts(close(), withdraw()));
            case CLOSED -> head.add(new Paragraph(getTranslation("floor.polls.counting")));
            case COUNTED ->
                head.add(Parts.acts(
                        now.isShown()
                                ? act(
                                        "hide-result",
                                        "floor.polls.hide",
                                        () -> desk.results().hide(desk.assembly(), id()))
                                : act(
                                        "show-result",
                                        "floor.polls.show",
                                        () -> desk.results().show(desk.assembly(), id()))));
            case WITHDRAWN -> {}
        }
    }

    private Button act(String name, String key, Runnable what) {
        return named(name, new Button(getTranslation(key), _ -> does(what)));
    }

    private Button named(String name, Button button) {
        button.setId(name);
        next = Optional.of(button);
        return button;
    }

    private void open() {
        desk.polls().open(desk.assembly(), id(), poll().version());
    }

    private Button drop(Poll draft) {
        Button drop = Parts.tertiary(getTranslation("floor.polls.drop"), () -> {});
        drop.addClickListener(_ -> Confirm.ask(
                drop,
                getTranslation("floor.polls.drop.sure"),
                getTranslation("floor.polls.drop.effect", draft.plan().wording()),
                getTranslation("floor.polls.drop"),
                () -> does(() -> {
                    desk.polls().drop(desk.assembly(), draft.id(), draft.version());
                    Aloud.removed(this);
                })));
        return drop;
    }

    private Button close() {
        Button close = named("close-poll", new Button(getTranslation("floor.polls.close")));
        close.addClickListener(_ -> Confirm.ask(
                close,
                getTranslation("floor.polls.close.sure"),
                turnout.getText() + " " + getTranslation("floor.polls.close.effect", Poll.FEWEST_SHOWN),
                getTranslation("floor.polls.close"),
                () -> does(() -> desk.polls().close(desk.assembly(), id()))));
        return close;
    }

    private Button withdraw() {
        Button withdraw = Parts.tertiary(getTranslation("floor.polls.withdraw"), () -> {});
        withdraw.addClickListener(_ -> Confirm.ask(
                withdraw,
                getTranslation("floor.polls.withdraw.sure"),
                turnout.getText() + " " + getTranslation("floor.polls.withdraw.effect"),
                getTranslation("floor.polls.withdraw"),
                () -> does(() -> desk.polls().withdraw(desk.assembly(), id()))));
        return withdraw;
    }

    private void addForms(Poll poll, List<AgendaItem> items) {
        words = Optional.empty();
        switch (poll.state()) {
            case DRAFT -> {
                PollForm form = new PollForm(items, this::change);
                form.show(poll.plan());
                forms.add(new Details(getTranslation("floor.polls.change"), form));
                addHands(poll);
            }
            case OPEN -> {
                forms.add(new AnswerForMember(
                        poll.plan().asked(),
                        this::missing,
                        (member, sent) -> desk.answers().answerFor(desk.assembly(), id(), member.id(), sent)));
                addHands(poll);
            }
            case COUNTED -> {
                forms.add(new PollOutcome(poll));
                words = poll.count()
                        .filter(PollCount.Words.class::isInstance)
                        .map(said -> new WordsForRoom(
                                (PollCount.Words) said,
                                word -> doesHere(() -> desk.results().hideWord(desk.assembly(), id(), word)),
                                word -> doesHere(() -> desk.results().showWord(desk.assembly(), id(), word))));
                words.ifPresent(forms::add);
            }
            case CLOSED, WITHDRAWN -> {}
        }
    }

    private void addHands(Poll poll) {
        if (poll.plan().asked().kind().isByHands()) {
            forms.add(new HandsForm(
                    poll.plan().asked(),
                    hands -> does(() -> desk.polls().countHands(desk.assembly(), id(), poll().version(), hands))));
        }
    }

    /** What was typed stays if somebody changed the poll since; saved again it takes the place of that. */
    private void change(PollPlan plan) {
        try {
            desk.polls().change(desk.assembly(), id(), poll().version(), plan);
            forms.removeAll();
            Aloud.saved(this);
        } finally {
            refresh.run();
        }
    }

    private List<Roll.Called> missing() {
        Set<MemberId> missing = desk.answers().notAnswered(desk.assembly(), id());
        return desk.roll().names(desk.assembly()).stream()
                .filter(called -> missing.contains(called.id()))
                .toList();
    }

    /** Whoever acted by keyboard goes on from what can be done next: the button they pressed is gone. */
    private void does(Runnable act) {
        doesHere(act);
        next.filter(Component::isVisible).ifPresent(Button::focus);
    }

    /** What is shown afterwards is how it stands, whoever did it; a refusal is said beside it. */
    private void doesHere(Runnable act) {
        refusal.setText("");
        try {
            act.run();
        } catch (PollRefused refused) {
            refusal.setText(
                    getTranslation("floor.poll.refused." + refused.reason().name()));
        }
        refresh.run();
    }
}
