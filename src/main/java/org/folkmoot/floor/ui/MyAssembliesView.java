package org.folkmoot.floor.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Session;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;

/** Where a member starts: their assemblies, what is asked now, when they meet next and what was promised. */
@Route(value = FloorNavigation.MY_ASSEMBLIES, layout = MemberLayout.class)
@PermitAll
@StyleSheet("assets/floor.css")
class MyAssembliesView extends Div {

    private final Questions questions;
    private final LocalDate today;

    MyAssembliesView(Assemblies assemblies, Questions questions, Clock clock) {
        this.questions = questions;
        this.today = LocalDate.now(clock.withZone(Dates.ZONE));
        List<Assembly> mine = assemblies.mine();
        add(new PageHead(getTranslation("floor.mine.title")));
        if (mine.isEmpty()) {
            add(new EmptyPage(getTranslation("floor.mine.none"), getTranslation("floor.mine.none.more")));
        }
        mine.forEach(assembly -> add(of(assembly)));
    }

    private Section of(Assembly assembly) {
        Section section = new Section(new H2(assembly.name()));
        section.addClassName("fm-section");
        if (!assembly.remit().isEmpty()) {
            section.add(new Paragraph(assembly.remit()));
        }
        Optional<Session> open = assembly.sessions().stream()
                .filter(session -> questions
                        .shown(assembly.id(), session.id())
                        .filter(question -> question.state() == Question.State.OPEN)
                        .isPresent())
                .findFirst();
        open.ifPresent(session -> {
            Div acts = new Div(
                    new ActLink(getTranslation("floor.mine.vote"), FloorNavigation.room(session.id())).primary());
            acts.addClassName("fm-acts");
            section.add(new Paragraph(getTranslation("floor.mine.open", session.title())), acts);
        });
        if (assembly.sessions().isEmpty()) {
            section.add(new Paragraph(getTranslation("floor.mine.no-session")));
        }
        assembly.sessions().forEach(session -> section.add(row(session)));
        assembly.promise().ifPresent(promise -> section.add(promised(promise)));
        return section;
    }

    private Div row(Session session) {
        Anchor link = new Anchor(FloorNavigation.room(session.id()), session.title());
        link.addClassName("fm-link");
        Bits when = new Bits(
                session.date().equals(today)
                        ? getTranslation("floor.mine.today")
                        : Dates.weekday(session.date(), getLocale()),
                Dates.time(session.starts(), getLocale()),
                session.venue());
        when.addClassName("fm-quiet");
        return new Div(link, when);
    }

    private Paragraph promised(Promise promise) {
        Paragraph line = new Paragraph(
                getTranslation("floor.mine.promise", promise.who(), Dates.date(promise.respondBy(), getLocale())));
        line.addClassNames("fm-quiet", "fm-byline");
        return line;
    }
}
