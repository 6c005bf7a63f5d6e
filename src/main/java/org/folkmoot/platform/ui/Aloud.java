package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;

/** What came of an act, for those who hear the screen, where those who see it see it: a row is gone, a form has closed. Said once. */
public final class Aloud {

    private Aloud() {}

    /** @param at on the screen; whose language it speaks */
    public static void saved(Component at) {
        say(at, at.getTranslation("platform.aloud.saved"));
    }

    public static void removed(Component at) {
        say(at, at.getTranslation("platform.aloud.removed"));
    }

    public static void say(Component at, String sentence) {
        at.getUI()
                .ifPresent(ui -> ui.getPage()
                        .executeJs("window.dispatchEvent(new CustomEvent('fm-say', {detail: $0}))", sentence));
    }
}
