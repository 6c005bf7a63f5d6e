package org.folkmoot.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.folkmoot.platform.i18n.LanguageChoice;
import org.folkmoot.platform.i18n.Languages;

/** Offers the languages that the page is not in, each by its own name. */
final class LanguageSwitch extends Div {

    LanguageSwitch() {
        addClassName("fm-languages");
        Locale now = Languages.nearest(getLocale());
        Languages.all().stream().filter(language -> !language.equals(now)).forEach(this::offer);
    }

    private void offer(Locale language) {
        String name = language.getDisplayLanguage(language);
        NativeButton choose = new NativeButton(name.substring(0, 1).toUpperCase(language) + name.substring(1), _ -> {
            getUI().ifPresent(ui -> {
                ComponentUtil.fireEvent(ui, new LanguageChosen(ui, language));
                LanguageChoice.remember(language);
                ui.getPage().reload();
            });
        });
        choose.addClassName("fm-link-button");
        choose.getElement().setAttribute("lang", language.getLanguage());
        add(choose);
    }
}
