package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.OptionalInt;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.floor.paper.Sheet;
import org.folkmoot.floor.paper.Sheet.Stage;
import org.folkmoot.floor.paper.SheetCode;
import org.folkmoot.floor.paper.SheetId;
import org.folkmoot.floor.paper.SheetRefused;
import org.folkmoot.floor.paper.TableSheets;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.platform.ui.Parts;

/** The sheets of the tables: one to begin by its code, and how far those are that somebody has begun. */
final class SheetsSection extends Section {

    private final transient TableSheets sheets;
    private final transient AssemblyId assembly;
    private final transient Session session;
    private final TextField code = new TextField();
    private final Select<AgendaItem> item;
    private final Paragraph wrong = Parts.alert();
    private final UnorderedList list = Parts.styled(new UnorderedList(), "fm-queue");

    SheetsSection(TableSheets sheets, AssemblyId assembly, Session session) {
        this.sheets = sheets;
        this.assembly = assembly;
        this.session = session;
        addClassName("fm-section");
        code.setLabel(getTranslation("floor.paper.code"));
        code.setHelperText(getTranslation("floor.paper.code.help"));
        code.setId("sheet-code");
        List<AgendaItem> items = session.agenda().stream()
                .filter(one -> one.kind() != AgendaItem.Kind.BREAK)
                .toList();
        item = Parts.select(getTranslation("floor.paper.item"), items, AgendaItem::title);
        item.setId("sheet-item");
        items.stream()
                .filter(one -> one.kind() == AgendaItem.Kind.TALK)
                .findFirst()
                .or(() -> items.stream().findFirst())
                .ifPresent(item::setValue);
        Button begin = Parts.primary(getTranslation("floor.paper.begin"), this::begin);
        begin.setId("begin-sheet");
        add(new H2(getTranslation("floor.paper.sheets")), Parts.form(code, item, wrong, begin), list);
        show();
    }

    private void show() {
        list.removeAll();
        List<Sheet> begun = sheets.list(assembly, session.id());
        list.setVisible(!begun.isEmpty());
        begun.forEach(sheet -> list.add(row(sheet)));
    }

    private ListItem row(Sheet sheet) {
        String title = session.agenda().stream()
                .filter(one -> one.id().equals(sheet.id().item()))
                .map(AgendaItem::title)
                .findFirst()
                .orElseGet(() -> getTranslation("floor.record.item.gone"));
        String name = getTranslation("floor.host.table", sheet.id().table()) + " · " + title;
        ListItem row = new ListItem(new Span(name), Parts.small(new Span(getTranslation(state(sheet)))));
        switch (sheet.stage()) {
            case KEYING -> row.add(Parts.linkButton(getTranslation("floor.paper.key"), () -> begin(sheet.id())));
            case TO_SETTLE, GOING_IN ->
                row.add(new Anchor(
                        SessionPaperNavigation.sheet(assembly, sheet.id()), getTranslation("floor.paper.settle")));
            case IN -> {}
        }
        return row;
    }

    private static String state(Sheet sheet) {
        return "floor.paper.state."
                + (sheet.stage() == Stage.KEYING && sheet.keyers().waitForSecond()
                        ? "SECOND"
                        : sheet.stage().name());
    }

    private void begin() {
        OptionalInt table = SheetCode.tableOf(session.id(), code.getValue());
        code.setInvalid(table.isEmpty());
        code.setErrorMessage(getTranslation("floor.paper.code.wrong"));
        if (table.isPresent() && item.getValue() != null) {
            begin(new SheetId(session.id(), table.getAsInt(), item.getValue().id()));
        }
    }

    private void begin(SheetId id) {
        try {
            sheets.begin(assembly, id);
            UI.getCurrent().navigate(SessionPaperNavigation.sheet(assembly, id));
        } catch (PaperRefused refused) {
            wrong.setText(
                    getTranslation("floor.paper.refused." + refused.reason().name()));
        } catch (SheetRefused refused) {
            wrong.setText(
                    getTranslation("floor.paper.refused." + refused.reason().name()));
        }
        show();
    }
}
