package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.MemberAccounts;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.springframework.stereotype.Component;

/** Where a member starts: of each assembly what is asked now, when it meets next, what it decided and what was promised. */
@Route(value = MyAssembliesView.ADDRESS, layout = MemberLayout.class)
@PermitAll
@StyleSheet("assets/floor.css")
class MyAssembliesView extends Div {

    static final String ADDRESS = "my-assemblies";

    private static final int DECISIONS = 3;

    private final transient Questions questions;
    private final transient RecordsOfSessions records;
    private final transient Texts texts;
    private final LocalDate today;

    MyAssembliesView(
            Assemblies assemblies,
            Questions questions,
            RecordsOfSessions records,
            MemberAccounts accounts,
            Texts texts,
            Clock clock) {
        this.questions = questions;
        this.records = records;
        this.texts = texts;
        this.today = LocalDate.now(clock.withZone(Dates.ZONE));
        List<Assembly> mine = assemblies.mine();
        addClassName("fm-mine");
        add(new PageHead(getTranslation("floor.mine.title")));
        if (mine.isEmpty()) {
            add(
                    new EmptyPage(getTranslation("floor.mine.none"), getTranslation("floor.mine.none.more")),
                    new JoinByCard(accounts));
            return;
        }
        List<Question> open = questions.openNow();
        mine.forEach(assembly -> add(of(assembly, open)));
        add(new JoinByCard(accounts));
    }

    private Section of(Assembly assembly, List<Question> open) {
        Section section = Parts.section(assembly.name());
        if (!assembly.remit().isEmpty()) {
            section.add(new Paragraph(assembly.remit()));
        }
        open.stream()
                .flatMap(question -> assembly.session(question.session()).stream())
                .findFirst()
                .ifPresent(session -> section.add(
                        new Paragraph(getTranslation("floor.mine.open", session.title())), voteNow(session)));
        Optional<Session> next = NextSession.of(List.of(assembly), today).map(SessionAt::session);
        Set<SessionId> over = records.over(assembly.id());
        section.add(new H3(getTranslation("floor.mine.next")));
        section.add(next.map(session -> row(assembly, session, over))
                .orElseGet(() -> new Div(getTranslation("floor.mine.no-session"))));
        List<Session> others = assembly.sessions().stream()
                .filter(session -> !next.equals(Optional.of(session)))
                .toList();
        if (!others.isEmpty()) {
            section.add(new H3(getTranslation("floor.mine.others")));
            others.forEach(session -> section.add(row(assembly, session, over)));
        }
        List<Question> past = questions.past(assembly.id()).reversed();
        if (!past.isEmpty()) {
            section.add(new H3(getTranslation("floor.mine.decided")));
            past.stream().limit(DECISIONS).map(this::decided).forEach(section::add);
        }
        assembly.promise().ifPresent(promise -> section.add(promised(promise)));
        return section;
    }

    private Div voteNow(Session session) {
        ActLink vote = new ActLink(getTranslation("floor.mine.vote"), RoomLinks.address(session.id()));
        Div acts = Parts.styled(new Div(RoomLinks.leading(vote.primary())), "fm-acts");
        return acts;
    }

    private Div row(Assembly assembly, Session session, Set<SessionId> over) {
        Anchor link = RoomLinks.leading(
                Parts.styled(new Anchor(RoomLinks.address(session.id()), session.title()), "fm-link"));
        Bits when = Parts.styled(new Bits(NextSession.when(session, today, texts), session.venue()), "fm-quiet");
        Div row = new Div(link, when);
        if (over.contains(session.id())) {
            Anchor record =
                    new Anchor(RecordView.address(assembly.id(), session.id()), getTranslation("floor.record.read"));
            record.setAriaLabel(getTranslation("floor.record.read.of", session.title()));
            row.add(Parts.styled(record, "fm-link"));
        }
        return row;
    }

    private Div decided(Question question) {
        Paragraph words = Parts.styled(new Paragraph(question.text().wording()), "fm-words");
        return new Div(words, new Bits(new Ending(question).word(), Dates.date(question.ended(), getLocale())));
    }

    private Paragraph promised(Promise promise) {
        return Parts.styled(
                new Paragraph(getTranslation(
                        "floor.mine.promise", promise.who(), Dates.date(promise.respondBy(), getLocale()))),
                "fm-quiet",
                "fm-byline");
    }

    /** Sends those who are members and nothing else from the staff's first page to their own. */
    @Component
    record MembersStart(Callers callers) implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::redirect));
        }

        private void redirect(BeforeEnterEvent event) {
            if (event.getLocation().getPath().isEmpty() && isMemberOnly()) {
                event.forwardTo(MyAssembliesView.class);
            }
        }

        private boolean isMemberOnly() {
            return callers.current() instanceof Caller.Account account
                    && !account.grants().isEmpty()
                    && account.grants().stream().allMatch(grant -> grant.role() == Role.MEMBER);
        }
    }
}
