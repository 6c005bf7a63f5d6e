package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Attendance.Standing;
import org.folkmoot.assembly.AttendanceRule;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Presence;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** Who has missed more than the assembly's rule allows, with the way to end their membership: that is never done by itself. */
final class MissedSection extends Section {

    private final transient AttendanceView.Services services;
    private final AssemblyId id;
    private final int sessions;
    private final Div body = new Div();

    MissedSection(AttendanceView.Services services, AssemblyId id, int sessions) {
        this.services = services;
        this.id = id;
        this.sessions = sessions;
        addClassName("fm-section");
        add(new H2(getTranslation("assembly.missed.title")), body);
        refresh();
    }

    void refresh() {
        body.removeAll();
        Optional<AttendanceRule> rule = services.membership().terms(id).rule();
        if (rule.isEmpty()) {
            body.add(quiet(getTranslation("assembly.missed.off")));
            return;
        }
        rule.ifPresent(one -> body.add(new Paragraph(
                getTranslation("assembly.missed.rule." + one.unit().name(), one.most()))));
        List<Standing> reached = services.attendance().standings(id).stream()
                .filter(Standing::isReached)
                .toList();
        if (reached.isEmpty()) {
            body.add(quiet(getTranslation("assembly.missed.none")));
            return;
        }
        body.add(new PlainTable<Standing>(getTranslation("assembly.missed.title"))
                .rowHead(
                        getTranslation("assembly.members.name"),
                        standing -> new Span(standing.member().name()))
                .number(getTranslation("assembly.missed.missed"), standing -> Integer.toString(standing.missed()))
                .number(
                        getTranslation("assembly.missed.apologies"),
                        standing -> Long.toString(standing.count(Presence.APOLOGIES)))
                .acts(getTranslation("assembly.members.acts"), this::end)
                .rows(reached));
    }

    private static Paragraph quiet(String text) {
        return Parts.styled(new Paragraph(text), "fm-quiet");
    }

    private Button end(Standing standing) {
        String name = standing.member().name();
        Button end = Parts.tertiary(getTranslation("assembly.missed.end"), () -> {});
        end.setAriaLabel(getTranslation("assembly.missed.end.of", name));
        end.addClickListener(_ -> Confirm.ask(
                end,
                getTranslation("assembly.missed.end.sure", name),
                getTranslation("assembly.missed.end.effect", name, standing.count(Presence.PRESENT), sessions),
                end.getText(),
                () -> {
                    services.roll().leave(id, standing.member().id(), new Departure(Departure.Kind.ATTENDANCE, ""));
                    refresh();
                    Aloud.removed(this);
                }));
        return end;
    }
}
