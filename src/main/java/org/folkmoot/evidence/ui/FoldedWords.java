package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.stream.Collectors;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.testimony.ContentNote;

/** Words that may be hard to read: what is in them stands first, the words themselves are folded until somebody opens them. */
final class FoldedWords extends Div {

    FoldedWords(Collection<ContentNote> notes, Words words) {
        addClassName("ev-folded");
        String named = notes.stream()
                .sorted()
                .map(note -> getTranslation("testimony.care.note." + note.name()))
                .collect(Collectors.joining(" · "));
        Paragraph note = new Paragraph(getTranslation("evidence.note", named));
        note.addClassNames("fm-small", "ev-note");
        add(note, new NativeDetails(getTranslation("evidence.note.show"), words));
    }
}
