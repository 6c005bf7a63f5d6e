package org.folkmoot.people.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of this module for letters, where no screen translates. */
final class Texts {

    private static final String BUNDLE = "org.folkmoot.people.messages";

    private Texts() {}

    static String text(Locale locale, String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
