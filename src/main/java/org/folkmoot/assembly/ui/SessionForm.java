package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.DayField;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.Parts;

/** When and where a session is, and its agenda. */
final class SessionForm extends Div {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final ErrorSummary errors = new ErrorSummary();
    private final TextField title = new TextField();
    private final DayField date = new DayField();
    private final TimePicker starts = new TimePicker(getTranslation("assembly.session.starts"));
    private final TextField venue = new TextField(getTranslation("assembly.session.venue"));
    private final AgendaEditor agenda;

    SessionForm(Optional<Session> session, Consumer<Session> keep) {
        addClassName("fm-form");
        SessionId id = session.map(Session::id).orElseGet(() -> new SessionId(TimeOrderedId.next()));
        title.setLabel(getTranslation("assembly.session.title"));
        date.setLabel(getTranslation("assembly.session.date"));
        starts.setLocale(getLocale());
        starts.setStep(Duration.ofMinutes(15));
        agenda = new AgendaEditor(session.map(Session::agenda).orElse(List.of()));
        title.setValue(session.map(Session::title).orElse(""));
        session.map(Session::date).ifPresent(date::setValue);
        starts.setValue(session.map(Session::starts).orElse(MORNING));
        venue.setValue(session.map(Session::venue).orElse(""));
        Button save =
                Parts.styled(new Button(getTranslation("assembly.session.keep"), _ -> save(id, keep)), "keep-session");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(errors, title, date, starts, venue, agenda, save);
    }

    private void save(SessionId id, Consumer<Session> keep) {
        title.setInvalid(false);
        date.setInvalid(false);
        if (date.isEmpty()) {
            errors.show(List.of(ErrorSummary.Fault.at(date, getTranslation("assembly.session.date.missing"))));
            return;
        }
        try {
            LocalTime at = Optional.ofNullable(starts.getValue()).orElse(MORNING);
            keep.accept(new Session(id, title.getValue(), date.getValue(), at, venue.getValue(), agenda.items()));
        } catch (AssemblyRefused refused) {
            String message =
                    getTranslation("assembly.refused." + refused.reason().name());
            title.setErrorMessage(message);
            title.setInvalid(refused.reason() == AssemblyRefused.Reason.SESSION_TITLE_MISSING);
            errors.show(List.of(new ErrorSummary.Fault(message, title)));
        }
    }

    /** The items of an agenda as rows of fields; moved by buttons. */
    static final class AgendaEditor extends Div {

        private final List<Row> rows = new ArrayList<>();
        private final Div list = new Div();

        AgendaEditor(List<AgendaItem> agenda) {
            addClassName("fm-agenda-edit");
            Button more = new Button(getTranslation("assembly.agenda.add"), _ -> {
                Row row = new Row(Optional.empty());
                rows.add(row);
                draw();
                row.title.focus();
            });
            more.setId("add-agenda-item");
            add(new H3(getTranslation("assembly.agenda")), list, more);
            agenda.forEach(item -> rows.add(new Row(Optional.of(item))));
            draw();
        }

        /** The items as written. @throws org.folkmoot.assembly.AssemblyRefused if one has no title or no fitting length */
        List<AgendaItem> items() {
            return rows.stream().map(Row::item).toList();
        }

        private void draw() {
            list.removeAll();
            rows.forEach(row -> {
                row.number(rows.indexOf(row), rows.size());
                list.add(row);
            });
        }

        private void move(Row row, int by) {
            int from = rows.indexOf(row);
            Collections.swap(rows, from, from + by);
            draw();
            row.title.focus();
        }

        /** One item. */
        private final class Row extends Div {

            private final TextField title = new TextField();
            private final IntegerField minutes = new IntegerField(getTranslation("assembly.agenda.minutes"));
            private final Select<AgendaItem.Kind> kind = Parts.select(
                    getTranslation("assembly.agenda.kind"),
                    List.of(AgendaItem.Kind.values()),
                    one -> getTranslation("assembly.agenda.kind." + one.name()));
            private final Button up = new Button("↑", _ -> move(this, -1));
            private final Button down = new Button("↓", _ -> move(this, 1));
            private final Button remove = new Button(getTranslation("assembly.agenda.remove"));

            Row(Optional<AgendaItem> item) {
                addClassName("fm-agenda-row");
                title.setLabel(getTranslation("assembly.agenda.item"));
                title.setValue(item.map(AgendaItem::title).orElse(""));
                minutes.setValue(item.map(AgendaItem::minutes).orElse(15));
                kind.setValue(item.map(AgendaItem::kind).orElse(AgendaItem.Kind.TALK));
                remove.addThemeVariants(ButtonVariant.TERTIARY);
                remove.addClickListener(_ -> {
                    rows.remove(this);
                    draw();
                });
                add(title, minutes, kind, up, down, remove);
            }

            void number(int index, int of) {
                up.setAriaLabel(getTranslation("assembly.agenda.earlier", index + 1));
                down.setAriaLabel(getTranslation("assembly.agenda.later", index + 1));
                remove.setAriaLabel(getTranslation("assembly.agenda.remove.of", index + 1));
                up.setVisible(index > 0);
                down.setVisible(index < of - 1);
            }

            AgendaItem item() {
                return new AgendaItem(
                        title.getValue(),
                        Optional.ofNullable(minutes.getValue()).orElse(0),
                        kind.getValue());
            }
        }
    }
}
