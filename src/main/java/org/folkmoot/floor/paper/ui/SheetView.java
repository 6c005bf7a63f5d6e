package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.notes.Note.Kind;
import org.folkmoot.floor.paper.Sheet;
import org.folkmoot.floor.paper.Sheet.Stage;
import org.folkmoot.floor.paper.SheetId;
import org.folkmoot.floor.paper.SheetRefused;
import org.folkmoot.floor.paper.TableSheets;
import org.folkmoot.floor.paper.TableSheets.Differing;
import org.folkmoot.paper.PaperAnswers;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.paper.WordDiff;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Difference;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.Words;

/** One sheet of a table: keyed note by note without a look at what the other person keyed, then settled where the two differ. */
@Route(value = "assemblies/:id/sessions/:session/paper/:table/:item", layout = Shell.class)
@PermitAll
@StyleSheet("assets/calls.css")
class SheetView extends Div implements BeforeEnterObserver {

    private static final String TEXTS = "floor.paper.settle.";
    private static final int PAUSE_MILLIS = 1_000;

    private final transient TableSheets sheets;
    private final transient Callers callers;
    private final transient Map<Kind, TextArea> areas = new EnumMap<>(Kind.class);
    private final Paragraph wrong = Parts.alert();
    private AssemblyId assembly = new AssemblyId(new UUID(0, 0));

    SheetView(TableSheets sheets, Callers callers) {
        this.sheets = sheets;
        this.callers = callers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assembly = AssembliesNavigation.id(event, "id", AssemblyId::of);
        show(new SheetId(
                AssembliesNavigation.id(event, "session", SessionId::of),
                AssembliesNavigation.id(event, "table", Integer::valueOf),
                AssembliesNavigation.id(event, "item", ItemId::of)));
    }

    private void show(SheetId id) {
        Session session = sheets.session(assembly, id.session());
        Sheet sheet = sheets.list(assembly, id.session()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such sheet"));
        removeAll();
        wrong.setText("");
        String item = session.agenda().stream()
                .filter(one -> one.id().equals(id.item()))
                .map(Session.AgendaItem::title)
                .findFirst()
                .orElseGet(() -> getTranslation("floor.record.item.gone"));
        add(new PageHead(getTranslation("floor.paper.sheet", id.table()))
                .eyebrow(session.title(), item)
                .tools(new Anchor(
                        SessionPaperNavigation.paper(assembly, id.session()), getTranslation("floor.paper.back"))));
        switch (sheet.stage()) {
            case KEYING -> key(id);
            case TO_SETTLE -> settle(id);
            case GOING_IN, IN -> end(id, sheet.stage());
        }
    }

    private void key(SheetId id) {
        PaperAnswers mine;
        try {
            mine = sheets.mine(assembly, id);
        } catch (PaperRefused refused) {
            wrong.setText(refusal(refused));
            add(wrong);
            return;
        }
        Div form = Parts.form(new Paragraph(getTranslation("floor.paper.sheet.how")));
        for (Kind kind : Kind.values()) {
            TextArea area = area(getTranslation("floor.wall.kinds." + kind.name()));
            area.setId("sheet-" + kind.name());
            area.setValue(mine.of(kind.name()));
            area.addValueChangeListener(_ -> guarded(() -> sheets.save(assembly, id, answers())));
            areas.put(kind, area);
            form.add(area);
        }
        Button finish = Parts.primary(
                getTranslation("floor.paper.sheet.finish"),
                () -> guarded(() -> {
                    Sheet finished = sheets.finish(assembly, id, answers());
                    leave(finished);
                }));
        finish.setId("finish-sheet");
        Button discard = new Button(getTranslation("floor.paper.sheet.discard"));
        discard.addClickListener(_ -> Confirm.ask(
                discard,
                getTranslation("floor.paper.sheet.discard.ask"),
                getTranslation("floor.paper.sheet.discard.effect"),
                getTranslation("floor.paper.sheet.discard"),
                () -> guarded(() -> {
                    AccountId.of(callers.current()).ifPresent(me -> sheets.discard(assembly, id, me));
                    UI.getCurrent().navigate(SessionPaperNavigation.paper(assembly, id.session()));
                })));
        form.add(wrong, Parts.acts(finish, discard));
        add(form);
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(label);
        area.addClassName("fm-voice-field");
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        return area;
    }

    private PaperAnswers answers() {
        Map<String, String> kinds = new LinkedHashMap<>();
        areas.forEach((kind, area) -> kinds.put(kind.name(), area.getValue()));
        return new PaperAnswers(kinds);
    }

    private void settle(SheetId id) {
        add(new Paragraph(getTranslation("floor.paper.settle.lead")));
        List<Differing> all = sheets.differing(assembly, id);
        all.forEach(one -> add(difference(id, one)));
        end(id, Stage.TO_SETTLE);
    }

    private Component difference(SheetId id, Differing one) {
        WordDiff diff = WordDiff.of(one.first(), one.second());
        TextArea other = area(getTranslation("floor.paper.settle.other"));
        return new Difference(
                getTranslation("floor.wall.kinds." + one.kind().name()),
                TEXTS,
                version(one.first(), diff.first()),
                version(one.second(), diff.second()),
                new Difference.Other(
                        other,
                        other::getValue,
                        other::setValue,
                        changed -> other.addValueChangeListener(_ -> changed.run())),
                one.settled(),
                text -> guarded(() -> sheets.settle(assembly, id, one.kind(), text)));
    }

    private Difference.Version version(String text, List<WordDiff.Stretch> marked) {
        return new Difference.Version(
                text,
                text.isEmpty() ? getTranslation("floor.paper.settle.nothing") : text,
                marked.stream()
                        .map(one -> new Words.Range(one.start(), one.end()))
                        .toList());
    }

    private void end(SheetId id, Stage stage) {
        if (stage == Stage.IN) {
            add(new Paragraph(getTranslation("floor.paper.state.IN")));
            return;
        }
        Button putIn = Parts.primary(
                getTranslation("floor.paper.sheet.in"), () -> guarded(() -> leave(sheets.putIn(assembly, id))));
        putIn.setId("put-in-sheet");
        add(wrong, Parts.acts(putIn));
    }

    private void leave(Sheet sheet) {
        if (sheet.stage() == Stage.TO_SETTLE) {
            show(sheet.id());
        } else {
            UI.getCurrent()
                    .navigate(SessionPaperNavigation.paper(assembly, sheet.id().session()));
        }
    }

    private void guarded(Runnable act) {
        wrong.setText("");
        try {
            act.run();
        } catch (PaperRefused refused) {
            wrong.setText(refusal(refused));
        } catch (SheetRefused refused) {
            wrong.setText(
                    getTranslation("floor.paper.refused." + refused.reason().name()));
        }
    }

    private String refusal(PaperRefused refused) {
        return getTranslation("floor.paper.refused." + refused.reason().name());
    }
}
