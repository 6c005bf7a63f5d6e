package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.function.Function;
import org.folkmoot.platform.i18n.LanguageChoice;
import org.folkmoot.platform.i18n.Languages;

/** Offers the languages that the page is not in, each by its own name. */
final class LanguageSwitch extends Div {

    LanguageSwitch() {
        this(LanguageSwitch::button);
    }

    private LanguageSwitch(Function<Locale, Component> offer) {
        addClassName("fm-languages");
        Locale now = Languages.nearest(getLocale());
        Languages.all().stream()
                .filter(language -> !language.equals(now))
                .map(offer)
                .forEach(this::add);
    }

    /** For pages whose session may be over by then. */
    static LanguageSwitch ofLinks() {
        return new LanguageSwitch(LanguageSwitch::link);
    }

    private static Component link(Locale language) {
        Anchor choose = new Anchor("language/" + language.getLanguage(), name(language));
        choose.setRouterIgnore(true);
        choose.getElement().setAttribute("lang", language.getLanguage());
        return choose;
    }

    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static Component button(Locale language) {
        NativeButton choose = new NativeButton(name(language));
        choose.addClickListener(_ -> {
            choose.getUI().ifPresent(ui -> {
                ComponentUtil.fireEvent(ui, new LanguageChosen(ui, language));
                LanguageChoice.remember(language);
                ui.getPage().reload();
            });
        });
        choose.addClassName("fm-link-button");
        choose.getElement().setAttribute("lang", language.getLanguage());
        return choose;
    }
}
