package org.folkmoot.floor.tables.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.ui.AssembliesNavigation;
import org.folkmoot.floor.tables.Hall;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.Reseating;
import org.folkmoot.floor.tables.Swap;
import org.folkmoot.floor.tables.TablePlan;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.floor.tables.TablesRefused;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Background;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.SeatingImpossible;

/** The table plan of a session: made by rules, shown round by round with what it is worth, and changed by hand. */
@Route(value = "assemblies/:id/sessions/:session/tables", layout = Shell.class)
@PermitAll
@StyleSheet("assets/tables.css")
class TablesView extends Div implements BeforeEnterObserver {

    private final transient Assemblies assemblies;
    private final transient Roll roll;
    private final transient TablePlans plans;
    private final transient PlanForms forms;
    private final transient Callers callers;

    private final Fault fault = new Fault();
    private final Div form = new Div();
    private final Div body = new Div();
    private final HallGrid grid = new HallGrid(this::choose, this::choose);
    private final MovePanel move = new MovePanel(price -> grid.mark(Optional.of(price)), this::move, this::leave);
    private final ReseatPanel reseat = new ReseatPanel(this::lookAtSeats, this::save);
    private transient Optional<At> at = Optional.empty();
    private transient Optional<TablePlan> plan = Optional.empty();
    private transient Optional<Hall> hall = Optional.empty();
    private transient Named named = new Named(List.of());
    private int round = 1;

    private record At(Assembly assembly, Session session) {}

    TablesView(Assemblies assemblies, Roll roll, TablePlans plans, PlanForms forms, Callers callers) {
        this.assemblies = assemblies;
        this.roll = roll;
        this.plans = plans;
        this.forms = forms;
        this.callers = callers;
        addClassName("fm-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        SessionId of = AssembliesNavigation.id(event, "session", SessionId::of);
        // Members may read their assembly, but not where all sit: the plan is asked for first.
        plan = plans.find(id, of);
        Assembly known = assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
        at = Optional.of(new At(known, known.session(of).orElseThrow(() -> new NotFound("There is no such session"))));
        round = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("round")
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .orElse(1);
        fault.clear();
        show();
    }

    private AssemblyId assembly() {
        return at.orElseThrow().assembly().id();
    }

    private SessionId session() {
        return at.orElseThrow().session().id();
    }

    private void show() {
        removeAll();
        form.removeAll();
        body.removeAll();
        move.close();
        hall = plan.map(known -> plans.hall(assembly(), known));
        named = new Named(hall.map(Hall::members).orElseGet(this::members));
        add(head(), fault, form, body);
        hall.ifPresentOrElse(this::showPlan, this::showForm);
    }

    private List<Member> members() {
        return roll.members(assembly()).stream().filter(Member::isNow).toList();
    }

    private PageHead head() {
        Session met = at.orElseThrow().session();
        PageHead head = new PageHead(getTranslation("floor.tables.title"));
        String day = met.title();
        Anchor back =
                new Anchor(AssembliesNavigation.session(assembly(), session()), getTranslation("floor.tables.session"));
        if (plan.isEmpty()) {
            return head.eyebrow(at.orElseThrow().assembly().name(), day).tools(back);
        }
        PlanRules rules = plan.get().now().rules();
        Anchor paper = Parts.styled(
                new Anchor(TablesPaperView.address(assembly(), session()), getTranslation("floor.tables.print")),
                "fm-act");
        Button again = Parts.tertiary(getTranslation("floor.tables.new"), this::showForm);
        again.setId("new-plan");
        Button undo = Parts.tertiary(getTranslation("floor.tables.undo"), this::undo);
        undo.setId("undo-plan");
        undo.setVisible(!plan.get().before().isEmpty());
        return head.eyebrow(
                        at.orElseThrow().assembly().name(),
                        day,
                        getTranslation(
                                "floor.tables.counts",
                                hall.map(one -> one.members().size()).orElse(0),
                                rules.tables(),
                                rules.rounds()))
                .tools(back, undo, again, paper);
    }

    private void showForm() {
        form.removeAll();
        List<Member> members = members();
        if (members.isEmpty()) {
            form.add(Parts.styled(new Paragraph(getTranslation("floor.tables.refused.NOBODY")), "fm-quiet"));
            return;
        }
        form.add(forms.needs(assembly(), this::showForm));
        PlanForm rules = forms.of(assembly(), at.orElseThrow().session(), members, this::make, () -> {
            form.removeAll();
            body.setVisible(true);
        });
        plan.ifPresent(known -> rules.show(known.now().rules()));
        form.add(new H2(getTranslation(plan.isPresent() ? "floor.tables.new" : "floor.tables.first")), rules);
        body.setVisible(false);
    }

    private void make(PlanRules rules) {
        fault.clear();
        Div working = new Working();
        Component waiting = form.getChildren().reduce((_, last) -> last).orElseThrow();
        waiting.setVisible(false);
        form.add(working);
        AssemblyId id = assembly();
        SessionId of = session();
        long on = plan.map(TablePlan::version).orElse(0L);
        UUID act = TimeOrderedId.next();
        Background.run(
                this,
                callers,
                () -> plans.make(id, of, rules, on, act),
                made -> {
                    changed(made);
                    Aloud.say(this, getTranslation("floor.tables.made"));
                },
                broken -> {
                    form.remove(working);
                    waiting.setVisible(true);
                    refuse(broken);
                });
    }

    private void showPlan(Hall now) {
        round = Math.clamp(round, 1, now.plan().rounds().size());
        body.setVisible(true);
        reseat.show(now, named);
        grid.show(now, round, named);
        body.add(
                new Proof(now, new SeatingWords(this, named)),
                reseat,
                new RoundsBar(now, round, AssembliesNavigation.tables(assembly(), session()), named, this::choose),
                Parts.small(getTranslation(
                        "floor.tables.how",
                        plan.map(known -> Dates.moment(known.changed(), getLocale()))
                                .orElse(""))),
                Parts.styled(new H2(getTranslation("floor.tables.round.title", round)), "fm-hidden"),
                grid,
                move);
    }

    private void choose(MemberId person) {
        hall.ifPresent(now -> {
            if (now.plan().tableOf(round, person) == 0 || round <= now.plan().held()) {
                fault.say(getTranslation(
                        round <= now.plan().held() ? "floor.tables.refused.HELD" : "floor.tables.no-seat",
                        named.of(person)));
                return;
            }
            fault.clear();
            move.choose(now, round, person, named);
        });
    }

    private void choose(Swap swap) {
        hall.filter(now -> now.plan().tableOf(round, swap.one()) != swap.table()
                        && round > now.plan().held())
                .ifPresent(now -> move.choose(now, swap, named));
    }

    private void leave(MemberId person) {
        grid.mark(Optional.empty());
        grid.focus(person);
    }

    private void move(Swap swap) {
        UUID act = TimeOrderedId.next();
        long on = plan.map(TablePlan::version).orElse(0L);
        change(() -> plans.move(assembly(), session(), swap, on, act), Optional.of(swap.one()));
    }

    private void undo() {
        UUID act = TimeOrderedId.next();
        long on = plan.map(TablePlan::version).orElse(0L);
        change(() -> plans.undo(assembly(), session(), on, act), Optional.empty());
    }

    private void lookAtSeats(Map<MemberId, Rounds> missing, int held) {
        AssemblyId id = assembly();
        SessionId of = session();
        long on = plan.map(TablePlan::version).orElse(0L);
        Background.run(this, callers, () -> plans.reseat(id, of, missing, held, on), reseat::preview, broken -> {
            reseat.clear();
            refuse(broken);
        });
    }

    private void save(Reseating looked) {
        change(() -> plans.save(assembly(), session(), looked), Optional.empty());
    }

    private void change(Supplier<TablePlan> act, Optional<MemberId> focus) {
        try {
            changed(act.get());
        } catch (TablesRefused refused) {
            refuse(refused);
            return;
        }
        focus.ifPresent(grid::focus);
        Aloud.saved(this);
    }

    private void changed(TablePlan next) {
        fault.clear();
        plan = Optional.of(next);
        show();
    }

    /** Says why not; after somebody else's change the plan is shown as it stands now. */
    private void refuse(RuntimeException broken) {
        SeatingWords words = new SeatingWords(this, named);
        String sentence = switch (broken) {
            case TablesRefused refused -> words.of(refused);
            case SeatingImpossible impossible -> words.of(impossible);
            default -> throw broken;
        };
        if (broken instanceof TablesRefused refused && refused.reason() != TablesRefused.Reason.RULE_BROKEN) {
            plan = plans.find(assembly(), session());
            show();
        }
        fault.say(sentence);
    }
}
