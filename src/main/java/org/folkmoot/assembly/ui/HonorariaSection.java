package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.HonorariaBill;
import org.folkmoot.assembly.HonorariaBill.Line;
import org.folkmoot.assembly.HonorariaBill.Run;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Confirm;
import org.folkmoot.platform.ui.Figures;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** What members are due for the sessions they attended, chosen and marked as paid many at once, and what was paid. */
final class HonorariaSection extends Section {

    private static final int A_PAGE = 50;

    private final transient AttendanceView.Services services;
    private final AssemblyId id;
    private final Div body = new Div();
    private final transient Set<Key> chosen = new HashSet<>();
    private final Button pay = new Button();
    private transient HonorariaBill bill;
    private int page;

    private record Key(MemberId member, SessionId session) {

        static Key of(Line line) {
            return new Key(line.member().id(), line.session().id());
        }
    }

    HonorariaSection(AttendanceView.Services services, AssemblyId id) {
        this.services = services;
        this.id = id;
        this.bill = services.honoraria().bill(id);
        addClassName("fm-section");
        setId("honoraria");
        pay.setId("pay");
        pay.addClickListener(_ -> new PaymentDialog(services, id, chosenLines(), this::paid).open());
        add(new H2(getTranslation("assembly.honoraria.title")), body);
        draw();
    }

    /** What is chosen stays chosen, as far as it is due still. */
    void refresh() {
        HonorariaBill now = services.honoraria().bill(id);
        boolean isAlike = now.equals(bill);
        bill = now;
        chosen.retainAll(bill.due().stream().map(Key::of).toList());
        if (!isAlike || body.getChildren().findAny().isEmpty()) {
            draw();
        }
    }

    private void paid() {
        chosen.clear();
        refresh();
        draw();
        Aloud.saved(this);
    }

    private List<Line> chosenLines() {
        return bill.due().stream().filter(line -> chosen.contains(Key.of(line))).toList();
    }

    private void draw() {
        body.removeAll();
        if (bill.lines().isEmpty()) {
            boolean isPaid = services.membership().terms(id).honorarium().isPresent();
            body.add(Parts.styled(
                    new Paragraph(getTranslation(isPaid ? "assembly.honoraria.nobody-yet" : "assembly.honoraria.off")),
                    "fm-quiet"));
            return;
        }
        List<Line> due = bill.due();
        List<Line> paid = bill.paid();
        List<Line> unearned = paid.stream().filter(line -> !line.isAttended()).toList();
        Figures totals = new Figures()
                .line(
                        HonorariaBill.total(due).shown(),
                        getTranslation("assembly.honoraria.due"),
                        getTranslation("assembly.honoraria.lines", due.size()))
                .line(
                        HonorariaBill.total(paid).shown(),
                        getTranslation("assembly.honoraria.paid"),
                        getTranslation("assembly.honoraria.lines", paid.size()));
        if (!unearned.isEmpty()) {
            totals.line(
                    HonorariaBill.total(unearned).shown(),
                    getTranslation("assembly.honoraria.unearned"),
                    getTranslation("assembly.honoraria.lines", unearned.size()));
        }
        body.add(totals);
        if (!due.isEmpty()) {
            body.add(choice(due));
        }
        body.add(Parts.acts(AttendanceView.file(
                getTranslation("assembly.honoraria.export"),
                "honoraria.csv",
                () -> services.honorariaFile().written(id))));
        if (!bill.runs().isEmpty()) {
            body.add(new H3(getTranslation("assembly.honoraria.runs")), runs());
        }
    }

    private Div choice(List<Line> due) {
        page = Math.clamp(page, 0, (due.size() - 1) / A_PAGE);
        int to = Math.min((page + 1) * A_PAGE, due.size());
        Checkbox all = new Checkbox(getTranslation("assembly.honoraria.all", due.size()));
        all.setId("choose-all");
        all.setValue(chosen.size() == due.size());
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.clear();
                if (change.getValue()) {
                    due.forEach(line -> chosen.add(Key.of(line)));
                }
                draw();
            }
        });
        PlainTable<Line> table = new PlainTable<Line>(getTranslation("assembly.honoraria.due"))
                .rowHead(getTranslation("assembly.members.name"), line -> choose(line, all, due.size()))
                .text(
                        getTranslation("assembly.attendance.session"),
                        line -> line.session().title())
                .number(
                        getTranslation("assembly.honoraria.amount"),
                        line -> line.pence().shown())
                .rows(due.subList(page * A_PAGE, to));
        Button earlier = Parts.tertiary(getTranslation("assembly.people.earlier"), () -> turn(-1));
        Button later = Parts.tertiary(getTranslation("assembly.people.later"), () -> turn(1));
        earlier.setVisible(page > 0);
        later.setVisible(to < due.size());
        nameAct();
        return new Div(Parts.acts(all, pay), table, Parts.acts(earlier, later));
    }

    private void turn(int pages) {
        page += pages;
        draw();
    }

    private Checkbox choose(Line line, Checkbox all, int most) {
        Checkbox box = new Checkbox(line.member().name(), chosen.contains(Key.of(line)));
        box.setAriaLabel(getTranslation(
                "assembly.honoraria.choose",
                line.member().name(),
                line.session().title()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(Key.of(line));
            } else {
                chosen.remove(Key.of(line));
            }
            all.setValue(chosen.size() == most);
            nameAct();
        });
        return box;
    }

    private void nameAct() {
        List<Line> lines = chosenLines();
        pay.setEnabled(!lines.isEmpty());
        pay.setText(getTranslation(
                "assembly.honoraria.pay",
                lines.size(),
                HonorariaBill.total(lines).shown()));
    }

    private PlainTable<Run> runs() {
        return new PlainTable<Run>(getTranslation("assembly.honoraria.runs"))
                .rowHead(getTranslation("assembly.honoraria.reference"), run -> new Span(run.reference()))
                .text(getTranslation("assembly.honoraria.on"), run -> Dates.date(run.on(), getLocale()))
                .number(getTranslation("assembly.honoraria.count"), run -> Integer.toString(run.lines()))
                .number(
                        getTranslation("assembly.honoraria.amount"),
                        run -> run.total().shown())
                .acts(getTranslation("assembly.members.acts"), this::takeBack)
                .rows(bill.runs());
    }

    private Button takeBack(Run run) {
        Button back = Parts.tertiary(getTranslation("assembly.honoraria.back"), () -> {});
        back.setAriaLabel(getTranslation("assembly.honoraria.back.of", run.reference()));
        back.addClickListener(_ -> Confirm.ask(
                back,
                getTranslation("assembly.honoraria.back.sure", run.reference()),
                getTranslation(
                        "assembly.honoraria.back.effect",
                        run.lines(),
                        run.total().shown()),
                back.getText(),
                () -> {
                    services.honoraria().takeBack(id, run.act(), UUID.randomUUID());
                    refresh();
                    Aloud.saved(this);
                }));
        return back;
    }
}
