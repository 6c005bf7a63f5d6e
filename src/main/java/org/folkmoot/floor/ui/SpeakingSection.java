package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.speaking.Speaking;
import org.folkmoot.floor.speaking.SpeakingQueue;
import org.folkmoot.floor.speaking.SpeakingQueue.Share;
import org.folkmoot.floor.speaking.SpeakingQueue.Turn;
import org.folkmoot.floor.speaking.SpeakingRefused;
import org.folkmoot.platform.ui.Parts;

/** Hands that are up, who speaks, and who has not been heard, for the facilitator alone. */
final class SpeakingSection extends Section {

    private static final int SHOWN = 12;

    private final Speaking speaking;
    private final AssemblyId assembly;
    private final SessionId session;
    private final transient Supplier<List<Member>> members;
    private final Clock clock;

    private final Span count = Parts.small(new Span());
    private final Div now = Parts.styled(new Div(), "fm-speaker");
    private final Span time = Parts.styled(new Span(), "fm-figure");
    private final OrderedList hands = Parts.styled(new OrderedList(), "fm-queue");
    private final Paragraph unheard = Parts.small("");
    private final Paragraph refusal = Parts.alert();
    private final SharesDetails heard = new SharesDetails();
    private final NativeButton allDown = Parts.linkButton(getTranslation("floor.hands.all-down"), this::allDown);
    private final ComboBox<Member> somebody = new ComboBox<>(getTranslation("floor.hands.who"));
    private Optional<SpeakingQueue> shown = Optional.empty();
    private Map<MemberId, String> names = Map.of();
    private Map<MemberId, Integer> tables = Map.of();

    /** @param members who is on the roll now */
    SpeakingSection(
            Speaking speaking, AssemblyId assembly, SessionId session, Supplier<List<Member>> members, Clock clock) {
        this.speaking = speaking;
        this.assembly = assembly;
        this.session = session;
        this.members = members;
        this.clock = clock;
        addClassNames("fm-section", "fm-hands");
        setId("hands");
        somebody.setItemLabelGenerator(Member::name);
        somebody.setId("call-somebody");
        Button call = new Button(getTranslation("floor.hands.call"), _ -> callSomebody());
        Button raise = new Button(getTranslation("floor.hands.raise-for"), _ -> raiseForSomebody());
        Details other = new Details(getTranslation("floor.hands.other"), Parts.form(somebody, Parts.acts(call, raise)));
        other.addOpenedChangeListener(opened -> somebody.setItems(members.get()));
        add(
                Parts.styled(new Div(new H2(getTranslation("floor.hands")), count), "fm-head-line"),
                refusal,
                now,
                hands,
                Parts.acts(allDown),
                unheard,
                heard,
                other);
    }

    /**
     * As it stands in the store. What is as before is left alone, so that nobody loses the place they are at.
     *
     * @param tablesNow the number of each member's table, as they sit now
     */
    void show(Map<MemberId, Integer> tablesNow) {
        if (!tables.equals(tablesNow)) {
            tables = tablesNow;
            shown = Optional.empty();
        }
        show();
    }

    private void show() {
        show(speaking.queue(assembly, session));
    }

    private void show(SpeakingQueue queue) {
        queue.current().ifPresent(turn -> time.setText(SharesDetails.minutes(turn.length(clock.instant()))));
        if (shown.filter(before -> before.equals(queue)).isPresent()) {
            return;
        }
        shown = Optional.of(queue);
        List<Member> all = members.get();
        Map<MemberId, String> called = new HashMap<>();
        all.forEach(member -> called.put(member.id(), member.name()));
        names = called;
        showSpeaker(queue);
        showHands(queue);
        Map<MemberId, Share> had = queue.shares(clock.instant());
        long spoke = had.keySet().stream().filter(names::containsKey).count();
        unheard.setText(getTranslation("floor.hands.unheard", all.size() - spoke, all.size()));
        heard.show(all, had, member -> Optional.ofNullable(tables.get(member)));
    }

    private void showSpeaker(SpeakingQueue queue) {
        now.removeAll();
        queue.current().ifPresent(turn -> {
            time.setText(SharesDetails.minutes(turn.length(clock.instant())));
            Button end = new Button(
                    getTranslation("floor.hands.end"), _ -> act(() -> speaking.end(assembly, session, turn.id())));
            end.setId("end-turn");
            now.add(
                    Parts.styled(new Span(getTranslation("floor.hands.speaking")), "fm-state", "open"),
                    new Span(name(turn.member())),
                    time,
                    end,
                    Parts.linkButton(
                            getTranslation("floor.hands.take-back"),
                            () -> act(() -> speaking.undo(assembly, session, turn.id()))));
        });
    }

    private void showHands(SpeakingQueue queue) {
        List<MemberId> order = queue.order().stream().filter(names::containsKey).toList();
        Map<MemberId, Share> had = queue.shares(clock.instant());
        Optional<UUID> seen = queue.current().map(Turn::id);
        hands.removeAll();
        order.stream()
                .limit(SHOWN)
                .forEach(member -> hands.add(hand(member, Optional.ofNullable(had.get(member)), seen)));
        count.setText(getTranslation("floor.hands.count", order.size()));
        if (order.size() > SHOWN) {
            hands.add(new ListItem(getTranslation("floor.hands.more", order.size() - SHOWN)));
        }
        allDown.setVisible(!order.isEmpty());
    }

    private Component hand(MemberId member, Optional<Share> had, Optional<UUID> seen) {
        UUID turn = UUID.randomUUID();
        Button call = Parts.tertiary(
                getTranslation("floor.hands.call"),
                () -> act(() -> speaking.call(assembly, session, member, seen, turn)));
        call.setAriaLabel(getTranslation("floor.hands.call.of", name(member)));
        return new ListItem(
                new Span(name(member)),
                Parts.small(new Span(had.map(share ->
                                getTranslation("floor.hands.had", share.turns(), SharesDetails.minutes(share.spoken())))
                        .orElseGet(() -> getTranslation("floor.hands.not-yet")))),
                call);
    }

    private void callSomebody() {
        UUID turn = UUID.randomUUID();
        chosen().ifPresent(member -> act(() -> speaking.call(
                assembly,
                session,
                member.id(),
                shown.flatMap(SpeakingQueue::current).map(Turn::id),
                turn)));
    }

    private void raiseForSomebody() {
        chosen().ifPresent(member -> act(() -> {
            speaking.raiseFor(assembly, session, member.id());
            return speaking.queue(assembly, session);
        }));
    }

    private Optional<Member> chosen() {
        somebody.setErrorMessage(getTranslation("floor.enter.who.missing"));
        somebody.setInvalid(somebody.isEmpty());
        return somebody.getOptionalValue();
    }

    private void allDown() {
        shown.ifPresent(queue -> act(() -> speaking.lowerAll(assembly, session, Set.copyOf(queue.order()))));
    }

    private void act(Supplier<SpeakingQueue> act) {
        refusal.setText("");
        try {
            show(act.get());
            somebody.clear();
        } catch (SpeakingRefused refused) {
            show();
            refusal.setText(
                    getTranslation("floor.speaking.refused." + refused.reason().name()));
        }
    }

    private String name(MemberId member) {
        return names.getOrDefault(member, getTranslation("floor.hands.left"));
    }
}
