package org.folkmoot.floor.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.Votes;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** The session that is next and the questions that are open, for those who run them and those who may vote. */
@Component
record SessionsToday(
        Assemblies assemblies, Questions questions, Votes votes, Roll roll, Rights rights, Texts texts, Clock clock)
        implements TodaySource {

    @Override
    public int order() {
        return 500;
    }

    @Override
    public List<TodayItem> items() {
        List<Assembly> mine = holds(Role.MEMBER) ? assemblies.mine() : List.of();
        List<Assembly> run = holds(Role.FACILITATOR) ? assemblies.list() : List.of();
        if (mine.isEmpty() && run.isEmpty()) {
            return List.of();
        }
        List<Question> open = questions.openNow();
        Stream<TodayItem> toVote = open.stream()
                .flatMap(question -> at(question, mine)
                        .filter(at ->
                                !votes.mine(at.assembly().id(), question.id()).in())
                        .map(at -> toVote(at, question))
                        .stream());
        Stream<TodayItem> toClose =
                open.stream().flatMap(question -> at(question, run).map(at -> toClose(at, question)).stream());
        Optional<SessionAt> next = NextSession.of(run, today());
        Stream<TodayItem> sessions = Stream.concat(
                next.map(this::toRun).stream(),
                NextSession.of(mine, today())
                        .filter(Predicate.not(at -> next.equals(Optional.of(at))))
                        .map(this::toJoin)
                        .stream());
        return Stream.of(sessions, toVote, toClose).flatMap(rows -> rows).toList();
    }

    private boolean holds(Role role) {
        return !rights.scopesOf(role).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    private static Optional<SessionAt> at(Question question, List<Assembly> among) {
        return among.stream()
                .filter(assembly -> assembly.id().equals(question.assembly()))
                .findFirst()
                .flatMap(assembly ->
                        assembly.session(question.session()).map(session -> new SessionAt(assembly, session)));
    }

    private TodayItem toRun(SessionAt at) {
        Session session = at.session();
        Assembly assembly = at.assembly();
        long members =
                roll.members(assembly.id()).stream().filter(Member::isNow).count();
        Optional<Question> prepared = questions.ofSession(assembly.id(), session.id()).stream()
                .filter(question -> question.state() == Question.State.DRAFT)
                .min(Comparator.comparing(question -> question.id().value()));
        TodayItem row = session(
                        at,
                        AssembliesNavigation.session(assembly.id(), session.id()),
                        texts.get("floor.session.members", members),
                        texts.get(prepared.isPresent() ? "floor.today.question" : "floor.prepared.none"))
                .act(texts.get("floor.today.session"));
        return prepared.map(question -> row.asking(question.text().wording())).orElse(row);
    }

    private TodayItem toJoin(SessionAt at) {
        return session(at, RoomLinks.address(at.session().id()), "", "").pastScreens();
    }

    private TodayItem session(SessionAt at, String href, String members, String question) {
        return TodayItem.of(
                TodayItem.Kind.SESSION,
                NextSession.when(at.session(), today(), texts),
                at.session().title(),
                href,
                at.session().venue(),
                at.assembly().name(),
                members,
                question);
    }

    private TodayItem toVote(SessionAt at, Question question) {
        return TodayItem.of(
                        TodayItem.Kind.NOW,
                        since(question),
                        texts.get("floor.today.vote", at.session().title()),
                        RoomLinks.address(at.session().id()),
                        at.assembly().name())
                .act(texts.get("floor.mine.vote"))
                .pastScreens();
    }

    private TodayItem toClose(SessionAt at, Question question) {
        return TodayItem.of(
                        TodayItem.Kind.NOW,
                        since(question),
                        texts.get("floor.today.open", at.session().title()),
                        AssembliesNavigation.session(
                                at.assembly().id(), at.session().id()),
                        at.assembly().name(),
                        texts.get("floor.turnout", question.voted(), question.roll()))
                .act(texts.get("floor.today.run"));
    }

    private String since(Question question) {
        return question.opened()
                .map(at -> texts.get("floor.today.since", Dates.time(at, Texts.current())))
                .orElse("");
    }
}
