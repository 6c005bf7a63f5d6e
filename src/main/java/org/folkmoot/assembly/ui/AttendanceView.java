package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Attendance;
import org.folkmoot.assembly.AttendanceFile;
import org.folkmoot.assembly.Honoraria;
import org.folkmoot.assembly.HonorariaFile;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.MembershipTerms;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Pushed;
import org.folkmoot.platform.ui.RightsEnded;
import org.folkmoot.platform.ui.Shell;

/** Who was at which session, who has missed too much, and what is paid for it. Several may work on it at once: each sees what the others do. */
@Route(value = "assemblies/:id/attendance", layout = Shell.class)
@PermitAll
@StyleSheet("assets/attendance.css")
class AttendanceView extends Div implements BeforeEnterObserver {

    private final transient Services services;
    private transient Optional<AssemblyId> at = Optional.empty();
    private transient List<Runnable> sections = List.of();
    private transient Optional<Registration> following = Optional.empty();

    /** What the page asks. */
    record Services(
            Assemblies assemblies,
            Attendance attendance,
            AttendanceFile attendanceFile,
            Honoraria honoraria,
            HonorariaFile honorariaFile,
            Membership membership,
            Roll roll,
            Rights rights,
            Callers callers,
            Clock clock) {}

    AttendanceView(
            Assemblies assemblies,
            Attendance attendance,
            AttendanceFile attendanceFile,
            Honoraria honoraria,
            HonorariaFile honorariaFile,
            Membership membership,
            Roll roll,
            Rights rights,
            Callers callers,
            Clock clock) {
        services = new Services(
                assemblies,
                attendance,
                attendanceFile,
                honoraria,
                honorariaFile,
                membership,
                roll,
                rights,
                callers,
                clock);
        addAttachListener(_ -> follow());
        addDetachListener(_ -> stop());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        // Members may read their assembly, but none of this: its terms are asked for first.
        MembershipTerms terms = services.membership().terms(id);
        Assembly assembly = services.assemblies().find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
        at = Optional.of(id);
        removeAll();
        add(new PageHead(getTranslation("assembly.attendance.title"))
                .eyebrow(assembly.name())
                .lead(getTranslation("assembly.attendance.lead"))
                .tools(
                        new Anchor(AssembliesNavigation.assembly(id), getTranslation("assembly.people.assembly")),
                        new Anchor(AssembliesNavigation.people(id), getTranslation("assembly.people.title"))));
        if (assembly.sessions().isEmpty()) {
            add(Parts.styled(new Paragraph(getTranslation("assembly.sessions.none")), "fm-quiet"));
        } else {
            LocalDate today = LocalDate.now(services.clock().withZone(Dates.ZONE));
            AttendanceList day = new AttendanceList(services, assembly, sessionOf(assembly.sessions(), today));
            MissedSection missed =
                    new MissedSection(services, id, assembly.sessions().size());
            HonorariaSection payments = new HonorariaSection(services, id);
            add(day, missed, payments);
            sections = List.of(day::refresh, missed::refresh, payments::refresh);
        }
        add(new TermsForm(services.membership(), id, terms, this::refresh));
    }

    /** The session of today, else the one that was last, else the first. */
    private static Session sessionOf(List<Session> sessions, LocalDate today) {
        return sessions.stream()
                .filter(session -> !session.date().isAfter(today))
                .reduce((_, later) -> later)
                .orElseGet(sessions::getFirst);
    }

    private void follow() {
        stop();
        following =
                at.map(id -> services.attendance().follow(id, Pushed.onto(this, services.callers(), this::refresh)));
    }

    private void stop() {
        following.ifPresent(Registration::remove);
        following = Optional.empty();
    }

    /** Roles may have ended while the page was open. */
    private void refresh() {
        if (at.filter(id -> services.rights().holds(id.scope(), Role.FACILITATOR))
                .isPresent()) {
            sections.forEach(Runnable::run);
        } else {
            stop();
            removeAll();
            add(new RightsEnded());
        }
    }

    /** A link that takes a file. */
    static Anchor file(String text, String name, Supplier<byte[]> written) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] file = written.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name, "text/csv; charset=utf-8", file.length);
                }),
                text);
        link.setRouterIgnore(true);
        return link;
    }
}
