package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.floor.notes.NoteId;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.floor.witnesses.RoundNow;
import org.folkmoot.floor.witnesses.Stage;
import org.folkmoot.platform.ui.Parts;

/** Questions that tables wrote and nobody has taken over for the witnesses yet. */
final class TableQuestions extends Section {

    private final transient WitnessStage.Acts acts;
    private final H2 title = new H2();
    private final UnorderedList list = Parts.styled(new UnorderedList(), "fm-witness-list");
    private final transient Map<NoteId, Row> rows = new HashMap<>();

    private record Row(Said said, ListItem item) {}

    TableQuestions(WitnessStage.Acts acts) {
        this.acts = acts;
        addClassName("fm-section");
        setId("table-questions");
        add(title, Parts.small(getTranslation("floor.witnesses.tables.more")), list);
    }

    void show(Optional<RoundNow> round, List<Said> unused) {
        boolean isOpen = round.filter(now -> now.stage() == Stage.ANSWERING).isEmpty();
        setVisible(isOpen && !unused.isEmpty());
        title.setText(getTranslation("floor.witnesses.tables", unused.size()));
        rows.keySet().retainAll(unused.stream().map(said -> said.note().id()).toList());
        InPlace.put(list, unused.stream().map(this::row).toList());
    }

    private ListItem row(Said said) {
        return rows.compute(
                        said.note().id(),
                        (_, known) -> known != null && known.said().equals(said) ? known : new Row(said, item(said)))
                .item();
    }

    private ListItem item(Said said) {
        NativeButton take = Parts.linkButton(getTranslation("floor.witnesses.adopt"), () -> acts.adopt(said));
        take.setAriaLabel(getTranslation(
                "floor.witnesses.act-on",
                getTranslation("floor.witnesses.adopt"),
                said.note().text()));
        return new ListItem(
                Parts.styled(new Paragraph(said.note().text()), "fm-words"),
                new Footer(
                        Parts.styled(new Span(getTranslation("floor.host.table", said.table())), "fm-strong"),
                        Parts.styled(new Div(take), "fm-witness-tools")));
    }
}
