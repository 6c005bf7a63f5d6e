package org.folkmoot.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assemblies.NewAssembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Hosts;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Phase;
import org.folkmoot.assembly.Promise;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.QuestionText.Explained;
import org.folkmoot.ballot.Questions;
import org.folkmoot.ballot.count.Rule;
import org.folkmoot.floor.materials.MaterialForm;
import org.folkmoot.floor.materials.MaterialId;
import org.folkmoot.floor.materials.MaterialText;
import org.folkmoot.floor.materials.Materials;
import org.folkmoot.floor.materials.Variant;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.polls.Asked;
import org.folkmoot.floor.polls.PollId;
import org.folkmoot.floor.polls.PollPlan;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Opens the demonstration's assembly with its sessions, agendas and prepared questions. */
@Component
record DemoSittings(
        Assemblies assemblies, Hosts hosts, Questions questions, Polls polls, Materials materials, Clock clock) {

    private static final LocalTime STARTS = LocalTime.of(10, 0);
    static final int TABLES = 4;

    /** @param today from which its days are counted */
    AssemblyId open(PlaceId place, DemoAssembly demo, LocalDate today) {
        Promise promise = new Promise(
                demo.promise().by(),
                demo.promise().text(),
                LocalDate.now(clock.withZone(Dates.ZONE)),
                today.plusDays(demo.promise().respondInDays()));
        AssemblyId assembly = assemblies
                .create(new NewAssembly(place, demo.name(), demo.remit(), Optional.of(promise)))
                .id();
        hosts.add(assembly, demo.hosts());
        List<SessionId> sessions = new ArrayList<>();
        demo.sessions().forEach(session -> sessions.add(plan(assembly, session, today)));
        demo.questions()
                .forEach(question -> questions.prepare(
                        assembly, sessions.get(question.session()), text(question), Rule.simpleMajority()));
        return assembly;
    }

    private SessionId plan(AssemblyId assembly, DemoAssembly.DemoSession session, LocalDate today) {
        SessionId id = new SessionId(TimeOrderedId.next());
        List<AgendaItem> agenda =
                session.items().stream().map(DemoSittings::item).toList();
        assemblies.plan(
                assembly,
                new Session(
                        id,
                        session.title(),
                        today.plusDays(session.inDays()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)),
                        STARTS,
                        session.venue(),
                        TABLES,
                        agenda,
                        session.phase()));
        session.materials()
                .forEach(material -> materials.add(
                        assembly,
                        id,
                        MaterialId.next(),
                        form(material, agenda.get(material.item()).id())));
        session.poll()
                .ifPresent(poll -> polls.prepare(
                        assembly,
                        id,
                        new PollId(TimeOrderedId.next()),
                        new PollPlan(
                                poll.wording(),
                                new Asked.One(poll.options()),
                                Optional.of(agenda.get(poll.item()).id()))));
        return id;
    }

    private static MaterialForm form(DemoAssembly.DemoMaterial material, ItemId item) {
        MaterialText easyRead = new MaterialText(material.title(), String.join("\n\n", material.easyRead()));
        return new MaterialForm(
                material.kind(),
                Optional.of(item),
                material.from(),
                new MaterialText(material.title(), String.join("\n\n", material.words())),
                "",
                Map.of(Variant.Kind.EASY_READ, easyRead));
    }

    static AgendaItem item(DemoAssembly.DemoItem item) {
        AgendaItem.Kind kind = kind(item.kind());
        return new AgendaItem(
                new ItemId(TimeOrderedId.next()), item.title(), item.prompt(), item.minutes(), kind, kind.length());
    }

    private static AgendaItem.Kind kind(String kind) {
        return switch (kind) {
            case "EVIDENCE" -> AgendaItem.Kind.LISTEN;
            case "QUESTION" -> AgendaItem.Kind.VOTE;
            case "WITNESS" -> AgendaItem.Kind.QUESTIONS;
            case "POLL" -> AgendaItem.Kind.POLL;
            case "BREAK" -> AgendaItem.Kind.BREAK;
            case "TABLE_TALK" -> AgendaItem.Kind.TALK;
            case "CLOSE" -> AgendaItem.Kind.PLENARY;
            default -> AgendaItem.Kind.WELCOME;
        };
    }

    static QuestionText text(DemoAssembly.DemoQuestion question) {
        return new QuestionText(
                question.text(),
                question.byline(),
                question.terms().stream()
                        .map(term -> new Explained(term.term(), term.meaning()))
                        .toList());
    }

    /** The assembly as {@code demo/assembly.json} has it. */
    record DemoAssembly(
            String name,
            String remit,
            DemoPromise promise,
            List<String> members,
            List<String> reserves,
            Map<String, List<String>> traits,
            DemoHeld held,
            List<String> hosts,
            List<DemoSession> sessions,
            List<DemoQuestion> questions) {

        /**
         * A session that was held, who was not there, and what happened in it.
         *
         * @param took how long each item took, in minutes
         * @param notes in the first item at the tables
         */
        record DemoHeld(
                String title,
                int daysAgo,
                String venue,
                List<String> apologies,
                List<String> absent,
                List<DemoItem> items,
                List<Integer> took,
                List<DemoNote> notes,
                List<DemoGroup> groups,
                DemoWitnesses witnesses,
                DemoPoll poll,
                DemoVote question,
                List<DemoEvaluation> evaluation,
                List<DemoTerm> words) {}

        /** @param people how many said so; the texts are of the first */
        record DemoEvaluation(int people, List<Integer> scores, String good, String better) {}

        record DemoNote(int table, Note.Kind kind, String text) {}

        /** @param notes by their index */
        record DemoGroup(String name, List<Integer> notes) {}

        /** @param answers to those that were chosen, in their order */
        record DemoWitnesses(List<String> questions, int places, List<String> answers) {}

        /** @param answers how many chose each option */
        record DemoPoll(String wording, List<String> options, List<Integer> answers) {}

        /** @param votes how many agreed, disagreed and abstained */
        record DemoVote(String text, String byline, List<DemoTerm> terms, List<Integer> votes) {}

        record DemoPromise(String by, String text, int respondInDays) {}

        record DemoSession(
                String title,
                int inDays,
                Phase phase,
                String venue,
                Optional<DemoPrepared> poll,
                List<DemoMaterial> materials,
                List<DemoItem> items) {}

        /** @param item of the agenda, by its index */
        record DemoMaterial(
                int item,
                MaterialForm.Kind kind,
                String from,
                String title,
                List<String> words,
                List<String> easyRead) {}

        /** @param item of the agenda, by its index */
        record DemoPrepared(int item, String wording, List<String> options) {}

        record DemoItem(String title, int minutes, String kind, String prompt) {}

        record DemoQuestion(int session, String text, String byline, List<DemoTerm> terms) {}

        record DemoTerm(String term, String meaning) {}
    }
}
