package org.folkmoot.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.ui.AgendaEditor;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.agenda.AgendaClock;
import org.folkmoot.floor.agenda.AgendaClock.Slot;
import org.folkmoot.floor.agenda.AgendaRefused;
import org.folkmoot.floor.agenda.CatchUp;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.LiveAgenda.Step;
import org.folkmoot.floor.agenda.LiveAgendas;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;

/** The clock of the facilitator's screen: the item in hand and the time it has left, the way on, and the day as it runs beside the day as it was planned. */
final class RunningAgenda extends Div {

    private static final int STEP_MINUTES = 5;

    private final LiveAgendas agendas;
    private final PromiseFirst first;
    private final Clock clock;
    private final UUID me;
    private final AssemblyId assembly;
    private final Session session;

    private final Span said = Parts.spoken(Parts.styled(new Span(), "fm-hidden"));
    private final Paragraph where = Parts.styled(new Paragraph(), "fm-eyebrow");
    private final H2 title = new H2();
    private final Paragraph prompt = Parts.styled(new Paragraph(), "fm-words");
    private final Span figure = Parts.styled(new Span(), "fm-clock-figure", "fm-figure");
    private final Span unit = new Span();
    private final Paragraph ends = Parts.styled(new Paragraph(), "fm-figure");
    private final Paragraph refusal = Parts.alert();
    private final Button begin = new Button(getTranslation("floor.day.begin"), _ -> begin());
    private final Button on = new Button("", _ -> moveOn());
    private final Button longer = new Button(getTranslation("floor.day.longer"), _ -> lengthen(STEP_MINUTES));
    private final Button shorter = new Button(getTranslation("floor.day.shorter"), _ -> lengthen(-STEP_MINUTES));
    private final Paragraph lastStep = Parts.small("");
    private final NativeButton undo = Parts.linkButton(getTranslation("floor.day.undo"), this::undo);
    private final Div list = new Div();
    private final Div more = Parts.acts();
    private final CatchUpPlans catchUp;
    private Optional<LiveAgenda> shown = Optional.empty();
    private List<Slot> listed = List.of();

    /** @param me the account of the facilitator at this screen */
    RunningAgenda(LiveAgendas agendas, PromiseFirst first, Clock clock, UUID me, Session session) {
        this.agendas = agendas;
        this.first = first;
        this.clock = clock;
        this.me = me;
        this.assembly = first.assembly();
        this.session = session;
        this.catchUp = new CatchUpPlans(clock, this::apply);
        addClassName("fm-running");
        begin.setId("begin-session");
        begin.setDisableOnClick(true);
        on.setId("move-on");
        longer.setId("longer");
        shorter.setId("shorter");
        undo.setId("undo-step");
        Button change = new Button(getTranslation("floor.day.change"), _ -> change());
        change.setId("change-agenda");
        Button finish = new Button(getTranslation("floor.day.finish"), _ -> finish());
        finish.setId("change-finish");
        more.add(change, finish);
        Section now = new Section(
                where,
                title,
                prompt,
                Parts.styled(new Paragraph(figure, unit), "fm-clock"),
                ends,
                refusal,
                Parts.acts(begin, on, longer, shorter),
                Parts.styled(new Div(lastStep, undo), "fm-last-step"));
        Section day = new Section(new H2(getTranslation("floor.agenda")), list, more);
        add(said, Parts.styled(now, "fm-clock-now"), Parts.styled(day, "fm-section"));
        refusal.setVisible(false);
        show(Optional.empty());
    }

    /** What can be done when the day runs late, to stand where it is seen. */
    CatchUpPlans catchUp() {
        return catchUp;
    }

    /** As it runs; empty until it has begun. What was known before what is shown changes nothing. */
    void show(Optional<LiveAgenda> agenda) {
        if (agenda.isEmpty() && shown.isEmpty()) {
            showPlanned();
        }
        agenda.filter(known ->
                        shown.filter(newer -> newer.version() > known.version()).isEmpty())
                .ifPresent(this::showRunning);
    }

    private void showPlanned() {
        boolean hasAgenda = !session.agenda().isEmpty();
        where.setText(getTranslation("floor.day.not-begun"));
        title.setText(getTranslation(hasAgenda ? "floor.day.ready" : "floor.agenda.none"));
        ends.setText(
                hasAgenda
                        ? getTranslation(
                                "floor.day.plan",
                                Dates.time(session.starts(), getLocale()),
                                Dates.time(session.ends(), getLocale()))
                        : "");
        visible(hasAgenda, begin);
        visible(false, prompt, figure, unit, on, longer, shorter, lastStep, undo, more);
        list.removeAll();
        list.add(
                hasAgenda
                        ? new AgendaList(session, 0)
                        : new Anchor(AssembliesNavigation.assembly(assembly), getTranslation("floor.day.plan-agenda")));
    }

    private void showRunning(LiveAgenda agenda) {
        AgendaClock times = AgendaClock.of(agenda, clock.instant());
        boolean isNew = !shown.map(LiveAgenda::version).equals(Optional.of(agenda.version()));
        if (isNew && !shown.map(LiveAgenda::begun).equals(Optional.of(agenda.begun()))) {
            said.setText(agenda.current()
                    .map(part -> getTranslation("floor.day.now", part.item().title()))
                    .orElseGet(() -> getTranslation("floor.day.over")));
        }
        shown = Optional.of(agenda);
        catchUp.show(agenda);
        times.current().ifPresentOrElse(slot -> showItem(agenda, times, slot), () -> showOver(times));
        showStep(agenda.last());
        if (isNew || !listed.equals(times.slots())) {
            listed = times.slots();
            list.removeAll();
            list.add(new RunningList(times));
        }
        begin.setVisible(false);
        more.setVisible(agenda.ended().isEmpty());
    }

    private void showItem(LiveAgenda agenda, AgendaClock times, Slot slot) {
        AgendaItem item = slot.part().item();
        where.setText(getTranslation(
                "floor.day.where", agenda.begun(), agenda.parts().size(), Dates.time(times.now(), getLocale())));
        title.setText(item.title());
        prompt.setText(item.prompt());
        Instant full = slot.starts().plus(Duration.ofMinutes(item.minutes()));
        long left = Duration.between(times.now(), full).toMinutes();
        boolean isOver = full.isBefore(times.now());
        figure.setText(Long.toString(Math.abs(left)));
        figure.setClassName("fm-late", isOver);
        unit.setText(getTranslation(isOver ? "floor.day.over-time" : "floor.day.left", Math.abs(left)));
        ends.setText(agenda.next()
                .map(next -> getTranslation(
                        "floor.day.then",
                        Dates.time(slot.ends(), getLocale()),
                        next.item().title(),
                        next.item().minutes()))
                .orElseGet(() -> getTranslation("floor.day.last", Dates.time(slot.ends(), getLocale()))));
        on.setText(agenda.next()
                .map(next -> getTranslation("floor.day.on", next.item().title()))
                .orElseGet(() -> getTranslation("floor.day.end")));
        visible(true, figure, unit, on, longer, shorter);
        prompt.setVisible(!item.prompt().isEmpty());
        shorter.setEnabled(item.minutes() > STEP_MINUTES);
    }

    private void showOver(AgendaClock times) {
        where.setText("");
        title.setText(getTranslation("floor.day.over"));
        ends.setText(getTranslation("floor.day.ended", Dates.time(times.ends(), getLocale())));
        visible(false, prompt, figure, unit, on, longer, shorter);
    }

    private void showStep(Optional<Step> step) {
        visible(step.isPresent(), lastStep, undo);
        step.ifPresent(last -> lastStep.setText(getTranslation(
                last.by().equals(me) ? "floor.day.step" : "floor.day.step.colleague",
                getTranslation("floor.day.step." + last.kind().name()),
                Dates.time(last.at(), getLocale()))));
    }

    private static void visible(boolean is, Component... components) {
        List.of(components).forEach(component -> component.setVisible(is));
    }

    private void begin() {
        act(() -> agendas.begin(assembly, session.id()));
        begin.setEnabled(true);
    }

    private void moveOn() {
        shown.flatMap(LiveAgenda::current)
                .ifPresent(part -> act(
                        () -> agendas.moveOn(assembly, session.id(), part.item().id())));
    }

    private void lengthen(int by) {
        shown.flatMap(LiveAgenda::current)
                .map(LiveAgenda.Part::item)
                .ifPresent(item -> act(() -> agendas.lasting(assembly, session.id(), item.id(), item.minutes() + by)));
    }

    private void undo() {
        shown.flatMap(LiveAgenda::last).ifPresent(step -> act(() -> agendas.undo(assembly, session.id(), step.id())));
    }

    /** Puts a plan in place of what is open. */
    private void apply(LiveAgenda madeOf, CatchUp plan) {
        act(() -> agendas.change(assembly, session.id(), madeOf.version(), plan.open()));
    }

    /** What is shown is how it stands, whoever did it; a refusal is said beside it. */
    private void act(Supplier<LiveAgenda> act) {
        refusal.setVisible(false);
        try {
            showRunning(act.get());
        } catch (AgendaRefused refused) {
            if (refused.reason() == AgendaRefused.Reason.NO_PROMISE) {
                first.ask(this::begin);
            }
            show(agendas.find(assembly, session.id()));
            refusal.setText(
                    getTranslation("floor.day.refused." + refused.reason().name()));
            refusal.setVisible(true);
        }
    }

    private void change() {
        shown.ifPresent(agenda -> {
            AgendaEditor editor = new AgendaEditor(agenda.open(), 1);
            Paragraph fault = Parts.alert();
            Dialog dialog = dialog("floor.day.change.title");
            Button save = Parts.primary(getTranslation("floor.day.change.save"), () -> {
                try {
                    List<AgendaItem> open = editor.items();
                    act(() -> agendas.change(assembly, session.id(), agenda.version(), open));
                    dialog.close();
                } catch (AssemblyRefused refused) {
                    fault.setText(getTranslation(
                            "assembly.refused." + refused.reason().name()));
                }
            });
            save.setId("save-agenda");
            dialog.add(fault, editor);
            dialog.getFooter().add(new Button(getTranslation("floor.day.cancel"), _ -> dialog.close()), save);
            dialog.open();
        });
    }

    private void finish() {
        shown.ifPresent(agenda -> {
            Dialog dialog = dialog("floor.day.finish.title");
            TimePicker time = new TimePicker(getTranslation("floor.day.finish.at"));
            time.setLocale(getLocale());
            time.setStep(Duration.ofMinutes(STEP_MINUTES));
            time.setValue(agenda.finish().atZone(Dates.ZONE).toLocalTime());
            time.setId("finish-at");
            Button save = Parts.primary(getTranslation("floor.day.change.save"), () -> {
                Optional.ofNullable(time.getValue())
                        .ifPresent(given -> act(() -> agendas.finishAt(
                                assembly,
                                session.id(),
                                agenda.finish().atZone(Dates.ZONE).with(given).toInstant())));
                dialog.close();
            });
            save.setId("save-finish");
            dialog.add(Parts.form(new Paragraph(getTranslation("floor.day.finish.more")), time));
            dialog.getFooter().add(new Button(getTranslation("floor.day.cancel"), _ -> dialog.close()), save);
            dialog.open();
        });
    }

    private Dialog dialog(String title) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation(title));
        dialog.setWidth("min(60rem, 100%)");
        return dialog;
    }
}
