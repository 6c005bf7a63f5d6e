package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.Component;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.testimony.redaction.IdentifierKind;

/** Names of the parts of a telling and of kinds, in the reader's language. */
final class DeskTexts {

    private static final Pattern OF_STEP = Pattern.compile("step\\.(\\d+)\\.(\\w+)");

    private DeskTexts() {}

    static String part(Component on, String part) {
        Matcher step = OF_STEP.matcher(part);
        return step.matches()
                ? on.getTranslation("testimony.care.part.step." + step.group(2), Integer.parseInt(step.group(1)))
                : on.getTranslation("testimony.care.part." + part);
    }

    static String kind(Component on, IdentifierKind kind) {
        return on.getTranslation(kind.key());
    }
}
