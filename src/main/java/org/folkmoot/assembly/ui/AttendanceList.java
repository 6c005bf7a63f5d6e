package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AttendanceSheet;
import org.folkmoot.assembly.AttendanceSheet.Done;
import org.folkmoot.assembly.AttendanceSheet.Line;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Presence;
import org.folkmoot.assembly.Session;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;

/** The list of the day: find somebody, mark them, mark the rest absent, take it back. */
final class AttendanceList extends Section {

    private static final int ACTS_SHOWN = 30;

    private final transient AttendanceView.Services services;
    private final transient Assembly assembly;
    private final Select<Session> session;
    private final TextField search = new TextField();
    private final Checkbox isOnlyUnknown = new Checkbox();
    private final Paragraph counts = Parts.status();
    private final Paragraph refused = Parts.alert();
    private final Button rest = new Button();
    private final Button undo = new Button();
    private final Details history = new Details();
    private final AttendanceTable table = new AttendanceTable(this::mark);
    private transient AttendanceSheet sheet;
    private transient Optional<UUID> last = Optional.empty();

    AttendanceList(AttendanceView.Services services, Assembly assembly, Session chosen) {
        this.services = services;
        this.assembly = assembly;
        addClassName("fm-section");
        session = Parts.select(
                getTranslation("assembly.attendance.session"),
                assembly.sessions(),
                one -> one.title() + " · " + Dates.date(one.date(), getLocale()));
        session.setId("attendance-session");
        session.setValue(chosen);
        session.addValueChangeListener(_ -> open());
        search.setLabel(getTranslation("assembly.attendance.search"));
        search.setHelperText(getTranslation("assembly.attendance.search.help"));
        search.setId("attendance-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(_ -> show());
        search.addKeyDownListener(Key.ENTER, _ -> markTheOneFound());
        isOnlyUnknown.setLabel(getTranslation("assembly.attendance.only-unknown"));
        isOnlyUnknown.addValueChangeListener(_ -> show());
        rest.setId("rest-absent");
        rest.addClickListener(_ -> askRest());
        undo.setId("undo-attendance");
        undo.addClickListener(_ -> takeBack());
        history.setSummaryText(getTranslation("assembly.attendance.history"));
        refused.addClassName("fm-fault");
        sheet = read();
        add(
                new H2(getTranslation("assembly.attendance.day")),
                Parts.styled(new Div(session, search, isOnlyUnknown), "fm-tools", "fm-attendance-tools"),
                Parts.styled(counts, "fm-figure"),
                refused,
                Parts.acts(rest, undo),
                table,
                Parts.acts(AttendanceView.file(
                        getTranslation("assembly.attendance.export"),
                        "attendance.csv",
                        () -> services.attendanceFile().written(assembly.id()))),
                history);
        show();
    }

    private AttendanceSheet read() {
        return services.attendance().sheet(assembly.id(), session.getValue().id());
    }

    private void open() {
        last = Optional.empty();
        refused.setText("");
        refresh();
    }

    /** As it stands in the store. */
    void refresh() {
        sheet = read();
        show();
    }

    private void show() {
        List<Line> found = sheet.lines().stream().filter(this::isSought).toList();
        table.show(found, search.getValue(), sheet.lines().isEmpty());
        counts.setText(getTranslation(
                "assembly.attendance.counts",
                sheet.count(Presence.PRESENT),
                sheet.count(Presence.APOLOGIES),
                sheet.count(Presence.ABSENT),
                unknown().size()));
        rest.setText(getTranslation("assembly.attendance.rest", unknown().size()));
        rest.setVisible(!unknown().isEmpty());
        Optional<Done> mine = last.flatMap(act ->
                sheet.acts().stream().filter(done -> done.act().equals(act)).findFirst());
        undo.setVisible(mine.isPresent());
        mine.ifPresent(done -> undo.setText(getTranslation("assembly.attendance.undo", sentence(done))));
        showHistory();
    }

    private boolean isSought(Line line) {
        String name = line.member().name().toLowerCase(Locale.ROOT);
        return (!isOnlyUnknown.getValue() || line.presence() == Presence.UNKNOWN)
                && Stream.of(search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(name::contains);
    }

    private Set<MemberId> unknown() {
        return sheet.lines().stream()
                .filter(line -> line.isExpected() && line.presence() == Presence.UNKNOWN)
                .map(line -> line.member().id())
                .collect(Collectors.toSet());
    }

    private void showHistory() {
        UnorderedList acts = new UnorderedList();
        sheet.acts().stream()
                .limit(ACTS_SHOWN)
                .forEach(done -> acts.add(new ListItem(getTranslation(
                        "assembly.attendance.history.line",
                        Dates.moment(done.at(), getLocale()),
                        done.by().isEmpty() ? getTranslation("assembly.attendance.somebody") : done.by(),
                        sentence(done)))));
        history.removeAll();
        history.add(acts);
        history.setVisible(!sheet.acts().isEmpty());
    }

    private String sentence(Done done) {
        String who = done.members().size() == 1
                ? done.members().getFirst()
                : getTranslation("assembly.attendance.people", done.members().size());
        return done.presence()
                .map(presence -> getTranslation("assembly.attendance.marked." + presence.name(), who))
                .orElseGet(() -> getTranslation("assembly.attendance.taken-back", who));
    }

    /** At the door somebody types a name and presses Enter. */
    private void markTheOneFound() {
        List<Line> found = sheet.lines().stream().filter(this::isSought).toList();
        if (!search.getValue().isBlank() && found.size() == 1) {
            mark(found.getFirst(), Presence.PRESENT);
            search.clear();
        }
    }

    private void mark(Line line, Presence presence) {
        act(
                getTranslation(
                        "assembly.attendance.marked." + presence.name(),
                        line.member().name()),
                act -> services.attendance()
                        .mark(
                                assembly.id(),
                                session.getValue().id(),
                                line.member().id(),
                                presence,
                                act));
    }

    private void askRest() {
        Set<MemberId> seen = unknown();
        Confirm.ask(
                rest,
                getTranslation("assembly.attendance.rest.sure", seen.size()),
                getTranslation("assembly.attendance.rest.effect"),
                rest.getText(),
                () -> act(
                        getTranslation(
                                "assembly.attendance.marked.ABSENT",
                                getTranslation("assembly.attendance.people", seen.size())),
                        act -> services.attendance()
                                .markRestAbsent(
                                        assembly.id(), session.getValue().id(), seen, act)));
    }

    private void takeBack() {
        last.ifPresent(undone -> {
            act(
                    getTranslation("assembly.attendance.undone"),
                    act -> services.attendance()
                            .undo(assembly.id(), session.getValue().id(), undone, act));
            last = Optional.empty();
            show();
            search.focus();
        });
    }

    private void act(String said, java.util.function.Consumer<UUID> work) {
        UUID act = UUID.randomUUID();
        try {
            work.accept(act);
            last = Optional.of(act);
            refused.setText("");
            Aloud.say(this, said);
        } catch (AssemblyRefused no) {
            refused.setText(getTranslation("assembly.refused." + no.reason().name(), no.what()));
        }
        refresh();
    }
}
