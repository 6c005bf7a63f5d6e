package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.folkmoot.ballot.QuestionText;
import org.folkmoot.ballot.QuestionText.Explained;
import org.folkmoot.platform.ui.Parts;

/** The words of a question in the voice of those who wrote them. A word that is explained is a button that opens its meaning below. */
final class Wording extends Div {

    private final Paragraph words = Parts.styled(new Paragraph(), "fm-words", "fm-draft");
    private final Div meanings = new Div();
    private int terms;

    Wording(QuestionText text) {
        String wording = text.wording();
        int written = 0;
        for (Found found : found(text)) {
            if (found.start() >= written) {
                words.getElement().appendChild(Element.createText(wording.substring(written, found.start())));
                addTerm(wording.substring(found.start(), found.end()), found.term());
                written = found.end();
            }
        }
        words.getElement().appendChild(Element.createText(wording.substring(written)));
        add(words, meanings);
        if (!text.byline().isEmpty()) {
            add(Parts.styled(new Paragraph(text.byline()), "fm-byline", "fm-small", "fm-quiet"));
        }
    }

    private void addTerm(String shown, Explained term) {
        Span word = new Span(term.word() + ".");
        word.getStyle().set("font-weight", "700");
        Div meaning = Parts.styled(new Div(new Paragraph(word, new Span(" " + term.means()))), "fm-means", "fm-sheet");
        terms++;
        meaning.setId("meaning-" + terms);
        NativeButton button = Parts.styled(new NativeButton(shown), "fm-term");
        button.getElement().setAttribute("aria-controls", "meaning-" + terms);
        open(button, meaning, "false");
        button.addClickListener(_ -> open(button, meaning, meaning.isVisible() ? "false" : "true"));
        words.add(button);
        meanings.add(meaning);
    }

    private static void open(NativeButton button, Div meaning, String expanded) {
        meaning.setVisible(expanded.equals("true"));
        button.getElement().setAttribute("aria-expanded", expanded);
    }

    /** Where each explained word stands first, in the order of the wording; words that do not occur are left out. */
    private static List<Found> found(QuestionText text) {
        String wording = text.wording().toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        text.explained().forEach(term -> {
            int start = wording.indexOf(term.word().toLowerCase(Locale.ROOT));
            // Lower-casing can change the length of some scripts; then the word stays plain.
            if (start >= 0 && wording.length() == text.wording().length()) {
                found.add(new Found(start, start + term.word().length(), term));
            }
        });
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private record Found(int start, int end, Explained term) {}
}
