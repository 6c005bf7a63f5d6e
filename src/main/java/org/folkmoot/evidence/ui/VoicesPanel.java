package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Voices;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.ui.Numbers.Heat;
import org.folkmoot.platform.ui.Parts;

/**
 * What people say of a service or under a theme: counts by how it felt, over time as a chart with its table, typical
 * words, and some that may be quoted.
 *
 * @param <T> what it is counted under
 */
final class VoicesPanel<T> extends Div {

    private final transient EvidenceQuery all;

    /**
     * @param all the search that finds all of it
     * @param href where the name of a row leads
     * @param cell the search that finds the comments of a row
     * @param mayRead whether the person at hand may read words, so that counts lead to them
     */
    VoicesPanel(
            Voices<T> voices,
            String underTitle,
            EvidenceQuery all,
            Function<Named<T>, String> href,
            BiFunction<EvidenceQuery, Named<T>, EvidenceQuery> cell,
            boolean mayRead) {
        this.all = all;
        addClassName("ev-voices");
        Div tally = new Div(Numbers.tally(voices.people(), voices.comments(), this));
        if (mayRead && voices.people().isSomebody()) {
            tally.add(new Anchor(Addresses.search(all), getTranslation("evidence.voices.read-all")));
        }
        tally.addClassName("ev-bar");
        add(tally);
        if (!voices.under().rows().isEmpty()) {
            add(group(underTitle, under(voices.under(), underTitle, href, cell, mayRead), note(voices)));
        }
        if (voices.overTime().rows().size() > 1) {
            add(overTime(voices.overTime()));
        }
        if (!voices.typicalWords().isEmpty()) {
            add(group(getTranslation("evidence.voices.typical"), typical(voices)));
        }
        if (!voices.words().isEmpty()) {
            Div words = new Div();
            voices.words()
                    .forEach(hit ->
                            words.add(new HitCard(hit, theme -> Addresses.search(all.themes(Set.of(theme.id()))))));
            add(group(getTranslation("evidence.voices.quotable"), words));
        }
    }

    private static Div group(String title, Component... content) {
        Div group = Parts.styled(new Div(new H3(title)), "ev-group");
        group.add(content);
        return group;
    }

    private Paragraph note(Voices<T> voices) {
        String several = getTranslation("evidence.voices.note");
        return Parts.small(new Paragraph(
                voices.under().detail() == Detail.PUBLIC
                        ? several + " " + getTranslation("evidence.note.in-fives")
                        : several));
    }

    private NativeTable under(
            CountsTable<Named<T>, FeltGroup> table,
            String title,
            Function<Named<T>, String> href,
            BiFunction<EvidenceQuery, Named<T>, EvidenceQuery> cell,
            boolean mayRead) {
        Heat heat = Heat.of(table.rows().stream().flatMap(row -> row.cells().stream()));
        NativeTable counts = table(title, table);
        for (CountsTable.Row<Named<T>> row : table.rows()) {
            NativeTableRow line = new NativeTableRow();
            line.add(Parts.head(
                    "row", new Anchor(href.apply(row.head()), row.head().name())));
            line.add(number(row.total(), "n"));
            for (int i = 0; i < row.cells().size(); i++) {
                EvidenceQuery behind =
                        cell.apply(all, row.head()).felt(table.columns().get(i).steps());
                line.add(counted(row.cells().get(i), heat, mayRead, Addresses.search(behind)));
            }
            counts.getBody().add(line);
        }
        return counts;
    }

    private NativeTable table(String caption, CountsTable<?, FeltGroup> table) {
        NativeTable counts = Parts.styled(new NativeTable(), "fm-matrix", "ev-felt");
        counts.getCaption().add(Parts.styled(new Span(caption), "fm-hidden"));
        NativeTableRow heads = new NativeTableRow();
        heads.add(columnHead(""));
        heads.add(columnHead(getTranslation("evidence.people.head")));
        table.columns().forEach(group -> heads.add(columnHead(getTranslation("evidence.felt." + group.name()))));
        counts.getHead().add(heads);
        return counts;
    }

    private static NativeTableHeaderCell columnHead(String text) {
        return Parts.head("col", new Span(text));
    }

    private static NativeTableCell counted(Shown shown, Heat heat, boolean isLinked, String href) {
        NativeTableCell cell = number(shown, heat.className(shown));
        if (isLinked && shown.isSomebody()) {
            cell.removeAll();
            cell.add(new Anchor(href, Numbers.of(shown).shown().getText()));
        }
        return cell;
    }

    private static NativeTableCell number(Shown shown, String className) {
        NativeTableCell cell = Parts.styled(new NativeTableCell(), className);
        cell.add(Numbers.of(shown).shown());
        return cell;
    }

    private Div overTime(CountsTable<LocalDate, FeltGroup> table) {
        NativeTable numbers = table(getTranslation("evidence.voices.over-time"), table);
        for (CountsTable.Row<LocalDate> row : table.rows()) {
            NativeTableRow line = new NativeTableRow();
            line.add(Parts.head("row", new Span(quarter(row.head()))));
            line.add(number(row.total(), "n"));
            row.cells().forEach(cell -> line.add(number(cell, "n")));
            numbers.getBody().add(line);
        }
        if (!FeltChart.hasLines(table)) {
            return group(getTranslation("evidence.voices.over-time"), numbers);
        }
        return group(
                getTranslation("evidence.voices.over-time"),
                new FeltChart(
                        table,
                        quarter -> quarter.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()) + " "
                                + quarter.getYear()),
                new Details(getTranslation("evidence.voices.numbers"), numbers));
    }

    private String quarter(LocalDate first) {
        LocalDate last = first.plusMonths(2);
        return getTranslation(
                "evidence.quarter",
                first.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()),
                last.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()),
                Integer.toString(last.getYear()));
    }

    private UnorderedList typical(Voices<T> voices) {
        UnorderedList terms = Parts.styled(new UnorderedList(), "ev-terms");
        voices.typicalWords().forEach(typical -> {
            Span word = Parts.styled(new Span(typical.word()), "fm-words");
            Span people = Parts.styled(
                    new Span(getTranslation("evidence.people", typical.people())), "fm-small", "fm-quiet", "fm-figure");
            Anchor link = new Anchor(Addresses.search(all.asking(typical.word())));
            link.add(word, people);
            terms.add(new ListItem(link));
        });
        return terms;
    }
}
