package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;

/** The parts that pages are put together from, each with the class names by which the style sheets know it. */
public final class Parts {

    private Parts() {}

    /** The component with these class names besides its own. */
    public static <C extends Component & HasStyle> C styled(C component, String... classNames) {
        component.addClassNames(classNames);
        return component;
    }

    /** A section under a heading. */
    public static Section section(String title, Component... content) {
        Section section = styled(new Section(new H2(title)), "fm-section");
        section.add(content);
        return section;
    }

    /** Fields one below the other, with what acts on them. */
    public static Div form(Component... fields) {
        return styled(new Div(fields), "fm-form");
    }

    /**
     * A cell that heads others.
     *
     * @param scope {@code col} or {@code row}: what it heads
     */
    public static NativeTableHeaderCell head(String scope, Component... content) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(content);
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    /** Buttons and links side by side. */
    public static Div acts(Component... acts) {
        return styled(new Div(acts), "fm-acts");
    }

    /** A small and quiet line. */
    public static Paragraph small(String text) {
        return small(new Paragraph(text));
    }

    /** The component in small and quiet letters. */
    public static <C extends Component & HasStyle> C small(C component) {
        return styled(component, "fm-small", "fm-quiet");
    }

    /** A line, empty as yet, that is read out when its text changes. */
    public static Paragraph status() {
        return spoken(new Paragraph());
    }

    /** A line, empty as yet, that is read out at once when its text changes. */
    public static Paragraph alert() {
        return urgent(new Paragraph());
    }

    /** The component, which is read out when what it says changes. */
    public static <C extends Component> C spoken(C component) {
        return inRole("status", component);
    }

    /** The component, which is read out at once when it appears or what it says changes. */
    public static <C extends Component> C urgent(C component) {
        return inRole("alert", component);
    }

    private static <C extends Component> C inRole(String role, C component) {
        component.getElement().setAttribute("role", role);
        return component;
    }

    /** A button that looks like a link. */
    public static NativeButton linkButton(String text, Runnable act) {
        return styled(new NativeButton(text, _ -> act.run()), "fm-link-button");
    }

    /** The button of the one loud act of a form. */
    public static Button primary(String text, Runnable act) {
        return button(text, ButtonVariant.PRIMARY, act);
    }

    /** The button of an act beside the others. */
    public static Button tertiary(String text, Runnable act) {
        return button(text, ButtonVariant.TERTIARY, act);
    }

    private static Button button(String text, ButtonVariant variant, Runnable act) {
        Button button = new Button(text, _ -> act.run());
        button.addThemeVariants(variant);
        return button;
    }

    /** A choice of one of the values, each called by the text of the prefix and its name. */
    public static <E extends Enum<E>> RadioButtonGroup<E> choice(String label, E[] values, String prefix) {
        RadioButtonGroup<E> choice = new RadioButtonGroup<>(label);
        choice.setItems(values);
        choice.setItemLabelGenerator(one -> choice.getTranslation(prefix + one.name()));
        choice.setManualValidation(true);
        return choice;
    }

    /** A list of which one thing is chosen. */
    public static <T> Select<T> select(String label, Collection<T> items, ItemLabelGenerator<T> name) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(name);
        return select;
    }

    /** Whether something is chosen; if nothing is, that is said beside the choice. */
    public static boolean isChosen(RadioButtonGroup<?> choice, String missing) {
        choice.setErrorMessage(missing);
        choice.setInvalid(choice.getValue() == null);
        return choice.getValue() != null;
    }
}
