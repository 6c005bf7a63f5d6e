package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table of facts as plain HTML: hairlines, numbers right, a caption for screen readers. On narrow screens each row
 * becomes a small stack whose cells name their column.
 *
 * @param <T> what one row shows
 */
public final class PlainTable<T> extends NativeTable {

    /** What says nothing by itself. */
    private static final Set<String> WRAPPERS = Set.of("div", "span", "p");

    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTableRow heads = new NativeTableRow();

    /**
     * @param caption what the table holds; read out, and not shown since the heading above says it to those who see
     */
    public PlainTable(String caption) {
        addClassNames("fm-rows", "fm-stack");
        getCaption().add(Parts.styled(new Span(caption), "fm-hidden"));
        getHead().add(heads);
    }

    /** A column that names the row: the first one, as a rule. */
    public PlainTable<T> rowHead(String head, SerializableFunction<T, ? extends Component> cell) {
        return column(new Column<>(head, Kind.ROW_HEAD, cell));
    }

    public PlainTable<T> text(String head, SerializableFunction<T, String> cell) {
        return column(new Column<>(head, Kind.TEXT, row -> new Span(cell.apply(row))));
    }

    public PlainTable<T> component(String head, SerializableFunction<T, ? extends Component> cell) {
        return column(new Column<>(head, Kind.TEXT, cell));
    }

    /** A column of numbers or counts, set right in figures of one width. */
    public PlainTable<T> number(String head, SerializableFunction<T, String> cell) {
        return column(new Column<>(head, Kind.NUMBER, row -> new Span(cell.apply(row))));
    }

    /** A column of things to do; its head is read out and not shown. */
    public PlainTable<T> acts(String head, SerializableFunction<T, ? extends Component> cell) {
        return column(new Column<>(head, Kind.ACTS, cell));
    }

    /** Puts these rows in place of those there. */
    public PlainTable<T> rows(List<T> rows) {
        getBody().removeAll();
        rows.forEach(row -> getBody().add(rowOf(row)));
        hideEmptyColumns();
        return this;
    }

    /** A column in which nothing is said of any row takes no room. */
    private void hideEmptyColumns() {
        List<Component> lines = getBody().getChildren().toList();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            List<Component> cells = lines.stream()
                    .map(line -> line.getChildren().toList().get(at))
                    .toList();
            boolean isEmpty = !cells.isEmpty() && cells.stream().allMatch(cell -> isEmpty(cell.getElement()));
            heads.getChildren().toList().get(at).setVisible(!isEmpty);
            cells.forEach(cell -> cell.setVisible(!isEmpty));
        }
    }

    private static boolean isEmpty(Element cell) {
        return cell.getTextRecursively().isBlank()
                && cell.getChildren()
                        .allMatch(child -> child.isTextNode() || (WRAPPERS.contains(child.getTag()) && isEmpty(child)));
    }

    private PlainTable<T> column(Column<T> column) {
        columns.add(column);
        Span head = new Span(column.head());
        NativeTableHeaderCell cell = Parts.head("col", head);
        switch (column.kind()) {
            case NUMBER -> cell.addClassName("n");
            case ACTS -> head.addClassName("fm-hidden");
            case ROW_HEAD, TEXT -> {
                // Left, like the text below it.
            }
        }
        heads.add(cell);
        return this;
    }

    private NativeTableRow rowOf(T row) {
        NativeTableRow line = new NativeTableRow();
        columns.forEach(column -> line.add(cellOf(column, row)));
        return line;
    }

    private Component cellOf(Column<T> column, T row) {
        Component content = column.cell().apply(row);
        return switch (column.kind()) {
            case ROW_HEAD -> Parts.head("row", content);
            case TEXT -> labelled(new NativeTableCell(content), column.head());
            case NUMBER -> Parts.styled(labelled(new NativeTableCell(content), column.head()), "n");
            case ACTS -> Parts.styled(new NativeTableCell(content), "fm-acts-cell");
        };
    }

    private static NativeTableCell labelled(NativeTableCell cell, String head) {
        cell.getElement().setAttribute("data-label", head);
        return cell;
    }

    private enum Kind {
        ROW_HEAD,
        TEXT,
        NUMBER,
        ACTS
    }

    private record Column<T>(String head, Kind kind, SerializableFunction<T, ? extends Component> cell)
            implements java.io.Serializable {}
}
