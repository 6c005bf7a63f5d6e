package org.folkmoot.floor.checklist;

import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.Host;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.MadeCards;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.materials.Material;
import org.folkmoot.floor.materials.Materials;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.floor.tables.TablePlan;
import org.folkmoot.floor.tables.TablePlans;
import org.springframework.stereotype.Component;

/** What the product knows by itself of how ready a session is, as the caller may read it. Looking changes nothing. */
@Component
record KnownFacts(Roll roll, Hosts hosts, MadeCards cards, TablePlans plans, Questions questions, Materials materials) {

    /** Of an entry that is known. */
    Fact of(Standard standard, Assembly assembly, Session session) {
        return switch (standard) {
            case AGENDA -> agenda(session);
            case PROMISE -> assembly.promise().isPresent() ? Fact.READY : Fact.NONE;
            case QUESTIONS -> questions(assembly, session);
            case TABLE_PLAN -> plan(assembly, session);
            case HOSTS -> hosts(assembly, session);
            case MEMBER_CARDS -> members(assembly);
            case MATERIALS -> materials(assembly, session);
            case PROJECTOR -> cards.among(assembly.id(), List.of(session.id())).isEmpty() ? Fact.NONE : Fact.READY;
            case ROOM, ACCESS, INTERPRETER, MODERATOR, PACKS ->
                throw new IllegalArgumentException(standard + " is for people to say");
        };
    }

    private static Fact agenda(Session session) {
        return session.agenda().isEmpty()
                ? Fact.NONE
                : Fact.missing(session.agenda().stream()
                        .filter(item -> item.kind() == AgendaItem.Kind.TALK
                                && item.prompt().isEmpty())
                        .count());
    }

    private Fact questions(Assembly assembly, Session session) {
        long votes = session.agenda().stream()
                .filter(item -> item.kind() == AgendaItem.Kind.VOTE)
                .count();
        long prepared = questions.ofSession(assembly.id(), session.id()).stream()
                .filter(question ->
                        question.state() != Question.State.WITHDRAWN && question.state() != Question.State.VOID)
                .count();
        return Fact.missing(votes - prepared);
    }

    private Fact plan(Assembly assembly, Session session) {
        if (session.tables() == 0) {
            return Fact.READY;
        }
        Optional<TablePlan> plan = plans.find(assembly.id(), session.id());
        return plan.map(known -> seated(plans.hall(assembly.id(), known), known))
                .orElse(Fact.NONE);
    }

    /** Who came or left since it was made. */
    private static Fact seated(Hall hall, TablePlan plan) {
        long gone = plan.now().rounds().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .filter(hall::isGone)
                .count();
        return Fact.missing(hall.unseated().size() + gone);
    }

    private Fact hosts(Assembly assembly, Session session) {
        List<Host> all = hosts.list(assembly.id());
        int ready =
                cards.among(assembly.id(), all.stream().map(Host::id).toList()).size();
        return Fact.missing(session.tables() - (long) ready);
    }

    private Fact members(Assembly assembly) {
        List<MemberId> members = roll.members(assembly.id()).stream()
                .filter(Member::isNow)
                .map(Member::id)
                .toList();
        return members.isEmpty()
                ? Fact.NONE
                : Fact.missing(members.size()
                        - (long) cards.among(assembly.id(), members).size());
    }

    private Fact materials(Assembly assembly, Session session) {
        List<Material> shown = materials.of(assembly.id(), session.id()).stream()
                .filter(material -> !material.isHidden())
                .toList();
        return shown.isEmpty()
                ? Fact.NONE
                : Fact.missing(shown.stream()
                        .filter(material -> !material.outOfDate().isEmpty())
                        .count());
    }
}
