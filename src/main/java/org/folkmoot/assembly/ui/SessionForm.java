package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Phase;
import org.folkmoot.assembly.Session;
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
    private final Select<Phase> phase = Parts.select(
            getTranslation("assembly.session.phase"),
            List.of(Phase.values()),
            one -> getTranslation("assembly.phase." + one.name()));
    private final DayField date = new DayField();
    private final TimePicker starts = new TimePicker(getTranslation("assembly.session.starts"));
    private final TextField venue = new TextField(getTranslation("assembly.session.venue"));
    private final IntegerField tables = new IntegerField(getTranslation("assembly.session.tables"));
    private final AgendaEditor agenda;

    SessionForm(Optional<Session> session, Consumer<Session> keep) {
        addClassName("fm-form");
        SessionId id = session.map(Session::id).orElseGet(() -> new SessionId(TimeOrderedId.next()));
        title.setLabel(getTranslation("assembly.session.title"));
        date.setLabel(getTranslation("assembly.session.date"));
        starts.setLocale(getLocale());
        starts.setStep(Duration.ofMinutes(15));
        agenda = new AgendaEditor(session.map(Session::agenda).orElse(List.of()));
        phase.setValue(session.map(Session::phase).orElse(Phase.DELIBERATE));
        title.setValue(session.map(Session::title).orElse(""));
        session.map(Session::date).ifPresent(date::setValue);
        starts.setValue(session.map(Session::starts).orElse(MORNING));
        venue.setValue(session.map(Session::venue).orElse(""));
        tables.setMin(0);
        tables.setMax(Session.MOST_TABLES);
        tables.setStepButtonsVisible(true);
        tables.setValue(session.map(Session::tables).orElse(0));
        Button save =
                Parts.styled(new Button(getTranslation("assembly.session.keep"), _ -> save(id, keep)), "keep-session");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(errors, title, phase, date, starts, venue, tables, agenda, save);
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
            keep.accept(new Session(
                    id,
                    title.getValue(),
                    date.getValue(),
                    at,
                    venue.getValue(),
                    Optional.ofNullable(tables.getValue()).orElse(0),
                    agenda.items(),
                    phase.getValue()));
        } catch (AssemblyRefused refused) {
            String message =
                    getTranslation("assembly.refused." + refused.reason().name());
            title.setErrorMessage(message);
            title.setInvalid(refused.reason() == AssemblyRefused.Reason.SESSION_TITLE_MISSING);
            errors.show(List.of(new ErrorSummary.Fault(message, title)));
        }
    }
}
