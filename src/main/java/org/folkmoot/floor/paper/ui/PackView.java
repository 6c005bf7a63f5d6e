package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.notes.TableNotes;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;
import org.folkmoot.platform.ui.PublicAddress;

/** All that a session needs to go on without screens, on A4: the agenda, a sheet for each table, ballot papers and a tally sheet; some of it with {@code ?only}. */
@Route("assemblies/:id/sessions/:session/pack")
@PermitAll
@StyleSheet("assets/paper.css")
@StyleSheet("assets/pack.css")
class PackView extends PrintedPage {

    private static final String ONLY = "only";

    private final transient Assemblies assemblies;
    private final transient Roll roll;
    private final transient Questions questions;
    private final transient TableNotes notes;
    private final transient TablePlans plans;
    private final transient PublicAddress address;

    PackView(
            Assemblies assemblies,
            Roll roll,
            Questions questions,
            TableNotes notes,
            TablePlans plans,
            PublicAddress address) {
        this.assemblies = assemblies;
        this.roll = roll;
        this.questions = questions;
        this.notes = notes;
        this.plans = plans;
        this.address = address;
    }

    /** What of the pack is printed. */
    private enum Piece {
        DAY,
        TABLES,
        BALLOTS,
        TALLY;

        String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        SessionId of = AssembliesNavigation.id(event, "session", SessionId::of);
        // Hosts may read the session, too, but print no roll: this asks first.
        List<Member> members = roll.members(id).stream().filter(Member::isNow).toList();
        Session session = notes.session(id, of);
        Assembly assembly = assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
        Optional<String> only = event.getLocation().getQueryParameters().getSingleParameter(ONLY);
        String title = getTranslation("floor.pack.title");
        title(title);
        removeAll();
        add(pieces(id, session), Parts.styled(new H1(title), "fm-hidden"));
        String where = String.join(" · ", assembly.name(), session.title(), Dates.weekday(session.date(), getLocale()));
        Stream.of(Piece.values())
                .filter(piece -> only.isEmpty() || only.get().equals(piece.inAddress()))
                .flatMap(piece -> sheets(piece, id, session, members, where))
                .forEach(this::add);
    }

    private Div pieces(AssemblyId id, Session session) {
        String here = SessionPaperNavigation.pack(id, session.id());
        List<Component> links = Stream.of(Piece.values())
                .<Component>map(piece -> new Anchor(
                        here + "?" + ONLY + "=" + piece.inAddress(), getTranslation("floor.pack.only." + piece.name())))
                .toList();
        Div tools = tools(print(getTranslation("floor.pack.act")), new Anchor(here, getTranslation("floor.pack.all")));
        tools.add(links);
        tools.add(new Anchor(AssembliesNavigation.session(id, session.id()), session.title()));
        return tools;
    }

    private Stream<Component> sheets(Piece piece, AssemblyId id, Session session, List<Member> members, String where) {
        return switch (piece) {
            case DAY -> Stream.of(new DaySheet(session, where));
            case TABLES -> {
                TableSheet.Seated seated = TableSheet.Seated.of(plans.find(id, session.id()), members);
                yield IntStream.rangeClosed(1, session.tables())
                        .mapToObj(table -> new TableSheet(session, table, where, seated, address));
            }
            case BALLOTS ->
                asked(id, session).flatMap(question -> BallotPapers.sheets(question, members.size(), where).stream());
            case TALLY -> Stream.of(new TallySheet(asked(id, session).toList(), where));
        };
    }

    /** Questions that are prepared or open: those that people can still be asked on paper. */
    private Stream<Question> asked(AssemblyId id, Session session) {
        return questions.ofSession(id, session.id()).stream().filter(question -> !question.isOver());
    }
}
