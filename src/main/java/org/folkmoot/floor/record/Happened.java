package org.folkmoot.floor.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.ShownAttendance;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.evaluation.ShownEvaluation;
import org.folkmoot.floor.glossary.Term;
import org.folkmoot.floor.notes.Note;
import org.folkmoot.floor.notes.WallNow;
import org.folkmoot.floor.polls.Poll;
import org.folkmoot.floor.record.SessionRecord.Answered;
import org.folkmoot.floor.record.SessionRecord.Attendance;
import org.folkmoot.floor.record.SessionRecord.Facts;
import org.folkmoot.floor.record.SessionRecord.Group;
import org.folkmoot.floor.record.SessionRecord.ItemNotes;
import org.folkmoot.floor.record.SessionRecord.Joined;
import org.folkmoot.floor.record.SessionRecord.Line;
import org.folkmoot.floor.record.SessionRecord.Marked;
import org.folkmoot.floor.record.SessionRecord.Missed;
import org.folkmoot.floor.record.SessionRecord.Polled;
import org.folkmoot.floor.record.SessionRecord.ReadBack;
import org.folkmoot.floor.record.SessionRecord.Said;
import org.folkmoot.floor.record.SessionRecord.Speaking;
import org.folkmoot.floor.record.SessionRecord.Standing;
import org.folkmoot.floor.record.SessionRecord.Witnesses;
import org.folkmoot.floor.speaking.Spoken;
import org.folkmoot.floor.witnesses.Answers;
import org.folkmoot.floor.witnesses.Listed.Progress;
import org.folkmoot.platform.i18n.Dates;

/** All that is stored of a session, from which its record is made. */
record Happened(
        Assembly assembly,
        Session session,
        Optional<LiveAgenda> agenda,
        Optional<ShownAttendance.Numbers> marks,
        List<Question> questions,
        List<Poll> polls,
        WallNow wall,
        List<Answers> answers,
        Spoken spoken,
        Optional<ShownEvaluation.Numbers> evaluation,
        List<Term> words) {

    /** Over is a session that was ended, or whose day is past. */
    static Standing standing(Session session, Optional<LiveAgenda> agenda, Instant now) {
        if (agenda.flatMap(LiveAgenda::ended).isPresent()
                || session.date().isBefore(LocalDate.ofInstant(now, Dates.ZONE))) {
            return Standing.OVER;
        }
        return agenda.isPresent() ? Standing.RUNNING : Standing.PLANNED;
    }

    SessionRecord record(Instant now) {
        Standing standing = standing(session, agenda, now);
        AgendaAsItWent went = new AgendaAsItWent(session, agenda, standing);
        List<Question> asked = questions.stream()
                .filter(question -> question.session().equals(session.id()))
                .toList();
        return new SessionRecord(
                facts(standing),
                Promised.of(assembly),
                went.items(),
                attendance(asked),
                asked,
                polls.stream()
                        .map(poll -> new Polled(
                                poll,
                                poll.plan()
                                        .item()
                                        .flatMap(item -> Optional.ofNullable(
                                                went.titles().get(item)))))
                        .toList(),
                notes(went.titles()),
                witnesses(went.titles(), standing),
                evaluation,
                words);
    }

    private Facts facts(Standing standing) {
        return new Facts(
                assembly.id(),
                session.id(),
                assembly.name(),
                session.title(),
                session.date(),
                session.venue(),
                standing,
                agenda.flatMap(day -> day.parts().getFirst().started()),
                agenda.flatMap(LiveAgenda::ended));
    }

    private Attendance attendance(List<Question> asked) {
        List<Question> counted = asked.stream()
                .filter(question -> question.state() == Question.State.COUNTED)
                .toList();
        return new Attendance(
                counted.stream().mapToInt(Question::roll).max(),
                shown(counted.stream().mapToInt(Question::voted).max()),
                Optional.of(spoken)
                        .filter(all -> all.members() >= Question.FEWEST_SHOWN)
                        .map(all -> new Speaking(all.members(), (int) all.time().toMinutes())),
                marks.filter(all -> all.present() >= Question.FEWEST_SHOWN).map(Happened::marked));
    }

    /** How many were there everybody saw. Why somebody was not can be seen in a number of few, or be worked out from the others. */
    static Marked marked(ShownAttendance.Numbers numbers) {
        boolean isMany = IntStream.of(numbers.apologies(), numbers.absent(), numbers.unmarked())
                .allMatch(people -> QuestionWords.shown(people).isPresent());
        return new Marked(
                numbers.onRoll(),
                numbers.present(),
                isMany ? Optional.of(new Missed(numbers.apologies(), numbers.absent())) : Optional.empty());
    }

    private static OptionalInt shown(OptionalInt people) {
        return people.isPresent() && people.getAsInt() >= Question.FEWEST_SHOWN ? people : OptionalInt.empty();
    }

    /** In the order of the agenda; a line stands with the item of the first note in it. */
    private List<ItemNotes> notes(Map<ItemId, String> titles) {
        List<ItemId> items = new ArrayList<>(agenda.map(LiveAgenda::items).orElse(session.agenda()).stream()
                .map(Session.AgendaItem::id)
                .toList());
        wall.notes().stream()
                .map(said -> said.note().item())
                .filter(item -> !items.contains(item))
                .distinct()
                .forEach(items::add);
        return items.stream()
                .map(item -> new ItemNotes(Optional.ofNullable(titles.get(item)), groups(item, titles)))
                .filter(of -> !of.groups().isEmpty())
                .toList();
    }

    private List<Group> groups(ItemId item, Map<ItemId, String> titles) {
        Map<Optional<String>, List<Line>> groups = new LinkedHashMap<>();
        List<WallNow.Pile> piles = new ArrayList<>(wall.piles());
        // What nobody sorted comes first on the wall, and last here.
        piles.sort(java.util.Comparator.comparing(pile -> pile.group().isEmpty()));
        for (WallNow.Pile pile : piles) {
            List<Line> lines = pile.pieces().stream()
                    .filter(piece -> piece.notes().getFirst().note().item().equals(item))
                    .map(piece -> line(piece, titles))
                    .toList();
            if (!lines.isEmpty()) {
                groups.put(pile.group().map(_ -> pile.name()), lines);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Line line(WallNow.Piece piece, Map<ItemId, String> titles) {
        return new Line(
                piece.words(),
                piece instanceof WallNow.Merged ? Joined.MERGED : Joined.SINGLE,
                piece.notes().stream().map(said -> said(said, titles)).toList());
    }

    private static Said said(WallNow.Said said, Map<ItemId, String> titles) {
        Note note = said.note();
        return new Said(
                said.table(),
                Optional.ofNullable(titles.get(note.item())),
                note.kind(),
                note.text(),
                note.isReadBack() ? ReadBack.AGREED : ReadBack.NOT_READ);
    }

    private List<Witnesses> witnesses(Map<ItemId, String> titles, Standing standing) {
        return answers.stream()
                .map(round -> new Witnesses(
                        round.number(),
                        round.item().flatMap(item -> Optional.ofNullable(titles.get(item))),
                        round.list().stream()
                                .map(one -> new Answered(one.words(), progress(one, standing), one.note()))
                                .collect(Collectors.toUnmodifiableList())))
                .toList();
    }

    /** What still waits when all is over was not reached. */
    private static Progress progress(Answers.Answer answer, Standing standing) {
        if (standing != Standing.OVER) {
            return answer.progress();
        }
        return switch (answer.progress()) {
            case WAITING -> Progress.NOT_REACHED;
            case NOW, ANSWERED -> Progress.ANSWERED;
            case NOT_REACHED -> Progress.NOT_REACHED;
        };
    }
}
