package org.folkmoot.place.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The module's texts for errors that also reach the command line, the API and files. */
public final class PlaceWords {

    private PlaceWords() {}

    /** @throws java.util.MissingResourceException if the module has no such text */
    public static String say(Locale locale, String key, Object... values) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.folkmoot.place.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
