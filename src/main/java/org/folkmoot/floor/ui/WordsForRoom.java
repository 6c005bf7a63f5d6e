package org.folkmoot.floor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.floor.polls.Answer;
import org.folkmoot.floor.polls.PollCount;
import org.folkmoot.floor.polls.PollCount.Words.Said;
import org.folkmoot.platform.ui.Parts;

/** The words that people said in a poll, the most said first, each of which can be kept from the room. */
final class WordsForRoom extends Div {

    private static final int MOST = 200;

    private final List<Row> rows = new ArrayList<>();

    /**
     * @param hide keeps a word from the room
     * @param unhide lets the room see it again
     */
    WordsForRoom(PollCount.Words words, Consumer<String> hide, Consumer<String> unhide) {
        UnorderedList list = Parts.styled(new UnorderedList(), "fm-queue", "fm-poll-words");
        words.said().stream().limit(MOST).forEach(said -> {
            Row row = new Row(said, hide, unhide);
            rows.add(row);
            list.add(row);
        });
        add(new Paragraph(getTranslation("floor.polls.words.help")), list);
        if (words.said().size() > MOST) {
            add(Parts.small(getTranslation("floor.poll.words.rest", words.said().size() - MOST)));
        }
    }

    /** @param hidden by their keys */
    void show(Set<String> hidden) {
        rows.forEach(row -> row.show(hidden));
    }

    private static final class Row extends ListItem {

        private final String word;
        private final Span state = Parts.small(new Span());
        private final Button act;
        private boolean isHidden;

        Row(Said said, Consumer<String> hide, Consumer<String> unhide) {
            word = said.word();
            act = Parts.tertiary("", () -> (isHidden ? unhide : hide).accept(word));
            Span label = new Span(
                    Parts.styled(new Span(word), "fm-words"),
                    Parts.styled(new Span(" " + said.people()), "fm-figure", "fm-strong"));
            add(label, state, act);
        }

        void show(Set<String> hidden) {
            isHidden = hidden.contains(Answer.Words.key(word));
            state.setText(isHidden ? getTranslation("floor.polls.word.hidden") : "");
            String key = isHidden ? "floor.polls.word.undo" : "floor.polls.word.hide";
            act.setText(getTranslation(key));
            act.setAriaLabel(getTranslation(key + ".of", word));
        }
    }
}
