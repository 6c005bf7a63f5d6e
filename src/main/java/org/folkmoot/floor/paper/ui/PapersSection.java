package org.folkmoot.floor.paper.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.Roll;
import org.folkmoot.ballot.PaperVotes;
import org.folkmoot.ballot.PaperVotes.Counting;
import org.folkmoot.ballot.PaperVotes.Register;
import org.folkmoot.ballot.Papers;
import org.folkmoot.ballot.Papers.Line;
import org.folkmoot.ballot.Question;
import org.folkmoot.ballot.QuestionRefused;
import org.folkmoot.floor.paper.ui.SessionPaperView.RunBy;
import org.folkmoot.paper.PaperRefused;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Parts;

/** The ballot papers of one question: who voted so is ticked by who runs the assembly, and two people count what the papers say. */
final class PapersSection extends Section {

    private final transient Desk desk;
    private final transient Question question;
    private final ComboBox<Member> who = new ComboBox<>();
    private final UnorderedList ticked = Parts.styled(new UnorderedList(), "fm-queue");
    private final Paragraph ticks = Parts.small(Parts.status());
    private final Map<Line, IntegerField> numbers = new EnumMap<>(Line.class);
    private final Paragraph state = Parts.status();
    private final Paragraph wrong = Parts.alert();
    private final Div ending = new Div();
    private final Div working = new Div();
    private final Paragraph done = Parts.status();

    /** Whom it asks. */
    record Desk(PaperVotes votes, Roll roll, AssemblyId assembly, RunBy runBy) {}

    PapersSection(Desk desk, Question question) {
        this.desk = desk;
        this.question = question;
        addClassName("fm-section");
        add(
                new H2(getTranslation("floor.paper.ballots")),
                Parts.styled(new Paragraph(question.text().wording()), "fm-words"));
        if (desk.runBy() == RunBy.CALLER) {
            working.add(register());
        }
        working.add(count(), ending);
        add(working, done, wrong);
        show();
    }

    private Div register() {
        who.setLabel(getTranslation("floor.paper.tick.who"));
        who.setItemLabelGenerator(Member::name);
        who.setId("paper-tick-who");
        Button tick = new Button(
                getTranslation("floor.paper.tick"),
                _ -> Optional.ofNullable(who.getValue())
                        .ifPresent(member ->
                                guarded(() -> desk.votes().tick(desk.assembly(), question.id(), member.id()))));
        tick.setId("paper-tick");
        return new Div(
                new H3(getTranslation("floor.paper.ticks")),
                new Paragraph(getTranslation("floor.paper.ticks.what")),
                Parts.form(who, tick),
                ticks,
                ticked);
    }

    private Div count() {
        Div form = Parts.form();
        for (Line line : Line.values()) {
            IntegerField number = new IntegerField(getTranslation("floor.paper.count." + line.name()));
            number.setMin(0);
            number.setId("paper-count-" + line.name());
            numbers.put(line, number);
            form.add(number);
        }
        Button mine = new Button(getTranslation("floor.paper.count.act"), _ -> guarded(this::countMine));
        mine.setId("paper-count-act");
        form.add(mine);
        return new Div(
                new H3(getTranslation("floor.paper.count")),
                new Paragraph(getTranslation("floor.paper.count.what")),
                state,
                form);
    }

    private void countMine() {
        desk.votes()
                .count(
                        desk.assembly(),
                        question.id(),
                        new Papers(of(Line.AGREE), of(Line.DISAGREE), of(Line.ABSTAIN), of(Line.SPOILED)));
        numbers.values().forEach(IntegerField::clear);
    }

    private int of(Line line) {
        return Optional.ofNullable(numbers.get(line))
                .flatMap(IntegerField::getOptionalValue)
                .orElse(0);
    }

    private void guarded(Runnable act) {
        wrong.setText("");
        try {
            act.run();
        } catch (PaperRefused refused) {
            wrong.setText(
                    getTranslation("floor.paper.refused." + refused.reason().name()));
        } catch (QuestionRefused refused) {
            wrong.setText(getTranslation("ballot.refused." + refused.reason().name()));
        }
        show();
    }

    private void show() {
        Optional<Question> now = desk.votes().taking(desk.assembly(), question.session()).stream()
                .filter(one -> one.id().equals(question.id()))
                .findFirst();
        boolean isOpen = now.filter(one -> one.onPaper().stage() == Question.OnPaper.Stage.TO_KEY)
                .isPresent();
        working.setVisible(isOpen);
        if (isOpen) {
            showWorking();
        } else {
            done.setText(now.map(in -> getTranslation(
                            "floor.paper.count.done", in.onPaper().papers()))
                    .orElseGet(() -> getTranslation("ballot.refused.COUNTED")));
        }
    }

    private void showWorking() {
        int marked = desk.runBy() == RunBy.CALLER ? showRegister() : 0;
        Counting counting = desk.votes().counting(desk.assembly(), question.id());
        state.setText(said(counting));
        ending.removeAll();
        if (desk.runBy() == RunBy.CALLER && !counting.keyers().entries().isEmpty()) {
            ending.add(Parts.acts(anew()));
        }
        if (desk.runBy() == RunBy.CALLER) {
            counting.agreed().ifPresent(papers -> ending.addComponentAsFirst(putIn(papers, marked)));
        }
    }

    private int showRegister() {
        Register register = desk.votes().register(desk.assembly(), question.id());
        List<Member> members = desk.roll().members(desk.assembly());
        who.clear();
        who.setItems(members.stream()
                .filter(member -> register.open().contains(member.id()))
                .toList());
        ticked.removeAll();
        members.stream()
                .filter(member -> register.ticked().contains(member.id()))
                .forEach(member -> ticked.add(row(member)));
        ticked.setVisible(!register.ticked().isEmpty());
        ticks.setText(
                getTranslation("floor.paper.ticks.count", register.ticked().size()));
        return register.ticked().size();
    }

    private ListItem row(Member member) {
        Button back = Parts.tertiary(getTranslation("floor.paper.untick"), () -> {});
        back.setAriaLabel(getTranslation("floor.paper.untick.of", member.name()));
        back.addClickListener(_ -> Confirm.ask(
                back,
                getTranslation("floor.paper.untick.ask", member.name()),
                getTranslation("floor.paper.untick.effect"),
                getTranslation("floor.paper.untick"),
                () -> guarded(() -> desk.votes().untick(desk.assembly(), question.id(), member.id()))));
        return new ListItem(new Span(member.name()), back);
    }

    private String said(Counting counting) {
        if (counting.agreed().isPresent()) {
            return getTranslation("floor.paper.count.alike");
        }
        if (counting.keyers().waitForSecond()) {
            return getTranslation("floor.paper.count.second");
        }
        String lines = Stream.of(Line.values())
                .filter(counting.differing()::contains)
                .map(line -> getTranslation("floor.paper.count." + line.name()))
                .collect(Collectors.joining(", "));
        return lines.isEmpty()
                ? getTranslation("floor.paper.count.none")
                : getTranslation("floor.paper.count.differ", lines);
    }

    private Div putIn(Papers papers, int marked) {
        Button act = new Button(
                getTranslation("floor.paper.count.in"),
                _ -> guarded(() -> {
                    desk.votes().putIn(desk.assembly(), question.id());
                }));
        act.setId("papers-in");
        act.setDisableOnClick(true);
        return new Div(
                new Paragraph(getTranslation("floor.paper.count.in.effect", papers.all(), marked)), Parts.acts(act));
    }

    private Button anew() {
        Button anew = Parts.tertiary(getTranslation("floor.paper.count.anew"), () -> {});
        anew.setId("count-anew");
        anew.addClickListener(_ -> Confirm.ask(
                anew,
                getTranslation("floor.paper.count.anew.ask"),
                getTranslation("floor.paper.count.anew.effect"),
                getTranslation("floor.paper.count.anew"),
                () -> guarded(() -> desk.votes().countAnew(desk.assembly(), question.id()))));
        return anew;
    }
}
