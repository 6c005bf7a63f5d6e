package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.record.Publication;
import org.folkmoot.floor.record.RecordRefused;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.floor.record.SessionRecord;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;

/** The record of a session, for the members of its assembly and for those who run it, who publish it here. */
@Route("assemblies/:id/sessions/:session/record")
@PermitAll
@StyleSheet("assets/paper.css")
@StyleSheet("assets/wall.css")
class RecordView extends PrintedPage {

    private final transient RecordsOfSessions records;
    private final transient Rights rights;
    private AssemblyId at = new AssemblyId(new UUID(0, 0));
    private SessionId session = new SessionId(new UUID(0, 0));

    RecordView(RecordsOfSessions records, Rights rights) {
        this.records = records;
        this.rights = rights;
    }

    static String address(AssemblyId assembly, SessionId session) {
        return AssembliesNavigation.session(assembly, session) + "/record";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        at = AssembliesNavigation.id(event, "id", AssemblyId::of);
        session = AssembliesNavigation.id(event, "session", SessionId::of);
        title(getTranslation("floor.record"));
        show();
    }

    private void show() {
        Optional<SessionRecord> record = records.read(at, session);
        boolean isRunning = rights.holds(at.scope(), Role.FACILITATOR);
        removeAll();
        Anchor back = isRunning
                ? new Anchor(AssembliesNavigation.session(at, session), getTranslation("floor.wall.back"))
                : new Anchor(MyAssembliesView.ADDRESS, getTranslation("floor.record.back"));
        if (record.isEmpty()) {
            add(
                    tools(back),
                    page(
                            new H1(getTranslation("floor.record")),
                            new Paragraph(getTranslation("floor.record.not-over"))));
            return;
        }
        add(tools(print(getTranslation("floor.record.print")), back));
        if (isRunning) {
            add(
                    record.get().facts().isOver()
                            ? publishing(record.get())
                            : tools(new Paragraph(getTranslation("floor.record.so-far"))));
        }
        add(new RecordSheet(record.get()));
    }

    private Section publishing(SessionRecord record) {
        Optional<Publication> published = records.publication(at, session);
        Section section = Parts.styled(
                new Section(
                        new H2(getTranslation(published.isPresent() ? "floor.record.public" : "floor.record.private"))),
                "fm-paper-tools",
                "fm-record-publish");
        published.ifPresentOrElse(
                known -> section.add(
                        new Paragraph(
                                getTranslation("floor.record.public.more", Dates.moment(known.at(), getLocale()))),
                        data(),
                        Parts.acts(withdraw())),
                () -> section.add(
                        new Paragraph(getTranslation("floor.record.private.more")),
                        new Paragraph(becomesPublic(record)),
                        untold(record),
                        data(),
                        Parts.acts(publish(record))));
        return section;
    }

    private String becomesPublic(SessionRecord record) {
        return getTranslation(
                "floor.record.preview",
                record.agenda().size(),
                record.questions().size(),
                record.noteCount(),
                record.witnesses().stream()
                        .mapToInt(round -> round.list().size())
                        .sum(),
                record.words().size(),
                record.polls().size());
    }

    private Paragraph untold(SessionRecord record) {
        long polls =
                record.polls().stream().filter(SessionRecord.Polled::isUntold).count();
        Paragraph untold = new Paragraph(getTranslation("floor.record.polls.untold", polls));
        untold.setVisible(polls > 0);
        return untold;
    }

    /** What others read of it, which those who run the session see beforehand. */
    private Paragraph data() {
        String address = "api/v1/assemblies/" + at + "/sessions/" + session + "/record";
        return Parts.styled(
                new Paragraph(
                        RoomLinks.leading(new Anchor(address, getTranslation("floor.record.json"))),
                        RoomLinks.leading(new Anchor(address + ".csv", getTranslation("floor.record.csv"))),
                        RoomLinks.leading(
                                new Anchor(address + "/dictionary", getTranslation("floor.record.dictionary")))),
                "fm-record-data");
    }

    private Button publish(SessionRecord record) {
        Button publish = Parts.primary(getTranslation("floor.record.publish"), () -> {});
        publish.setId("publish-record");
        publish.addClickListener(_ -> Confirm.ask(
                publish,
                getTranslation("floor.record.publish.sure"),
                getTranslation("floor.record.publish.effect") + " " + becomesPublic(record),
                getTranslation("floor.record.publish"),
                () -> {
                    try {
                        records.publish(at, session);
                        show();
                        Aloud.say(this, getTranslation("floor.record.did.publish"));
                    } catch (RecordRefused _) {
                        show();
                        Aloud.say(this, getTranslation("floor.record.so-far"));
                    }
                }));
        return publish;
    }

    private Button withdraw() {
        Button withdraw = new Button(getTranslation("floor.record.withdraw"));
        withdraw.setId("withdraw-record");
        withdraw.addClickListener(_ -> Confirm.ask(
                withdraw,
                getTranslation("floor.record.withdraw.sure"),
                getTranslation("floor.record.withdraw.effect"),
                getTranslation("floor.record.withdraw"),
                () -> {
                    records.withdraw(at, session);
                    show();
                    Aloud.say(this, getTranslation("floor.record.did.withdraw"));
                }));
        return withdraw;
    }
}
