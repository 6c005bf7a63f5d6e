package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.floor.witnesses.AskedId;
import org.folkmoot.floor.witnesses.Fate;
import org.folkmoot.floor.witnesses.Listed;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.RoundNow.Asked;
import org.folkmoot.platform.ui.Parts;

/** What was asked in the round in hand, with what was merged and hidden, and earlier rounds. */
final class AskedSection extends Section {

    private final transient WitnessStage.Acts acts;
    private final H2 title = new H2();
    private final Paragraph none = Parts.small(new Paragraph());
    private final Span said = Parts.spoken(Parts.styled(new Span(), "fm-hidden"));
    private final UnorderedList list = Parts.styled(new UnorderedList(), "fm-witness-list");
    private final NativeDetails hidden = new NativeDetails();
    private final UnorderedList hiddenList = Parts.styled(new UnorderedList(), "fm-witness-list");
    private final Div earlier = new Div();
    private final transient Map<AskedId, AskedRow> rows = new HashMap<>();
    private final transient Set<AskedId> known = new HashSet<>();
    private boolean isDrawn;
    private transient List<RoundNow> before = List.of();

    AskedSection(WitnessStage.Acts acts) {
        this.acts = acts;
        addClassName("fm-section");
        setId("asked");
        none.setText(getTranslation("floor.witnesses.asked.none"));
        hidden.setContent(hiddenList);
        add(title, said, none, list, hidden, earlier);
    }

    void show(List<RoundNow> rounds) {
        Optional<RoundNow> round = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
        List<Asked> all = round.map(RoundNow::questions).orElse(List.of());
        setVisible(round.isPresent());
        announce(all);
        // What is on the list stands above.
        List<Asked> open = all.stream()
                .filter(Asked::isStanding)
                .filter(question ->
                        round.filter(now -> now.isListed(question.id())).isEmpty())
                .toList();
        List<Asked> away = all.stream()
                .filter(question -> question.fate() instanceof Fate.Hidden)
                .toList();
        boolean isChosen = round.filter(now -> now.stage().isChosen()).isPresent();
        title.setText(getTranslation(isChosen ? "floor.witnesses.not-chosen" : "floor.witnesses.asked", open.size()));
        none.setVisible(open.isEmpty() && !isChosen);
        rows.keySet().retainAll(all.stream().map(Asked::id).toList());
        round.ifPresent(now -> {
            InPlace.put(list, rowsOf(now, open));
            InPlace.put(hiddenList, rowsOf(now, away));
        });
        hidden.setSummaryText(getTranslation("floor.witnesses.hidden", away.size()));
        hidden.setVisible(!away.isEmpty());
        showEarlier(rounds.isEmpty() ? List.of() : rounds.subList(0, rounds.size() - 1));
    }

    private List<AskedRow> rowsOf(RoundNow round, List<Asked> questions) {
        return questions.stream()
                .map(question -> {
                    AskedRow row = rows.computeIfAbsent(question.id(), _ -> new AskedRow(acts));
                    row.show(round, question);
                    return row;
                })
                .toList();
    }

    /** What is new since the page was opened is said once. */
    private void announce(List<Asked> all) {
        long fresh = all.stream().filter(question -> known.add(question.id())).count();
        if (isDrawn && fresh > 0) {
            said.setText(getTranslation("floor.witnesses.new", fresh));
        }
        isDrawn = true;
    }

    private void showEarlier(List<RoundNow> rounds) {
        if (rounds.equals(before)) {
            return;
        }
        before = List.copyOf(rounds);
        earlier.removeAll();
        rounds.forEach(round -> {
            UnorderedList asked = Parts.styled(new UnorderedList(), "fm-witness-list");
            round.list().stream().flatMap(this::ended).forEach(asked::add);
            earlier.add(new NativeDetails(getTranslation("floor.witnesses.earlier", round.number()), asked));
        });
    }

    private Stream<Component> ended(Listed listed) {
        return before.stream()
                .flatMap(round -> round.find(listed.question()).stream())
                .map(question -> {
                    ListItem item = new ListItem(Parts.styled(new Paragraph(question.words()), "fm-words"));
                    item.add(Parts.small(getTranslation(
                            "floor.witnesses.progress." + listed.progress().name())));
                    if (!listed.note().isEmpty()) {
                        item.add(new Paragraph(listed.note()));
                    }
                    return item;
                });
    }
}
