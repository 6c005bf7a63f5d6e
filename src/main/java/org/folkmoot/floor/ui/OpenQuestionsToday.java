package org.folkmoot.floor.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Session;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** Questions that are open, for those who run them and those who may vote. */
@Component
class OpenQuestionsToday implements TodaySource {

    private final Assemblies assemblies;
    private final Questions questions;
    private final Rights rights;
    private final Texts texts;

    OpenQuestionsToday(Assemblies assemblies, Questions questions, Rights rights, Texts texts) {
        this.assemblies = assemblies;
        this.questions = questions;
        this.rights = rights;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public List<TodayItem> items() {
        Stream<TodayItem> toVote = assemblies.mine().stream().flatMap(assembly -> sessions(assembly, this::toVote));
        Stream<TodayItem> toClose = rights.scopesOf(Role.FACILITATOR).isEmpty()
                ? Stream.empty()
                : assemblies.list().stream().flatMap(assembly -> sessions(assembly, this::toClose));
        return Stream.concat(toVote, toClose).toList();
    }

    private Stream<TodayItem> sessions(Assembly assembly, Row row) {
        return assembly.sessions().stream()
                .flatMap(session -> questions
                        .shown(assembly.id(), session.id())
                        .filter(question -> question.state() == Question.State.OPEN)
                        .flatMap(question -> row.of(assembly, session, question))
                        .stream());
    }

    private Optional<TodayItem> toVote(Assembly assembly, Session session, Question question) {
        if (questions.mine(assembly.id(), question.id()).in()) {
            return Optional.empty();
        }
        return Optional.of(TodayItem.of(
                        TodayItem.Kind.NOW,
                        since(question),
                        texts.get("floor.today.vote", session.title()),
                        FloorNavigation.room(session.id()),
                        assembly.name())
                .act(texts.get("floor.mine.vote")));
    }

    private Optional<TodayItem> toClose(Assembly assembly, Session session, Question question) {
        return Optional.of(TodayItem.of(
                        TodayItem.Kind.NOW,
                        since(question),
                        texts.get("floor.today.open", session.title()),
                        FloorNavigation.session(assembly.id(), session.id()),
                        assembly.name(),
                        texts.get("floor.turnout", question.voted(), question.roll()))
                .act(texts.get("floor.today.run")));
    }

    private String since(Question question) {
        return question.opened()
                .map(at -> texts.get("floor.today.since", Dates.time(at, Texts.current())))
                .orElse("");
    }

    private interface Row {
        Optional<TodayItem> of(Assembly assembly, Session session, Question question);
    }
}
