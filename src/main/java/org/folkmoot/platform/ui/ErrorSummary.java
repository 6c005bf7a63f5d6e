package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is wrong with a form, above it: takes focus when it appears, and each line leads to its field. */
public final class ErrorSummary extends Div {

    /** @param message the sentence that stands beside the field too */
    public record Fault(String message, Focusable<?> field) {

        /** The same, said beside the field too. */
        public static <F extends HasValidation & Focusable<?>> Fault at(F field, String message) {
            field.setErrorMessage(message);
            field.setInvalid(true);
            return new Fault(message, field);
        }
    }

    private static final String FOCUS = """
            const focus = (tries) => this.getClientRects().length > 0
              ? this.focus() : tries > 0 && requestAnimationFrame(() => focus(tries - 1));
            focus(60)\
            """;

    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();

    public ErrorSummary() {
        addClassNames("fm-errors", "fm-sheet");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "group");
        add(title, list);
        setVisible(false);
    }

    /** Shows the faults and takes focus; with none, goes away. */
    public void show(List<Fault> faults) {
        list.removeAll();
        setVisible(!faults.isEmpty());
        if (faults.isEmpty()) {
            return;
        }
        title.setText(getTranslation("platform.errors.title", faults.size()));
        getElement().setAttribute("aria-label", title.getText());
        faults.forEach(fault -> list.add(new ListItem(line(fault))));
        // On a page just loaded it is put on the screen later than this runs.
        getElement().executeJs(FOCUS);
    }

    private static Component line(Fault fault) {
        return Parts.styled(new NativeButton(fault.message(), _ -> fault.field().focus()), "fm-link-button");
    }
}
