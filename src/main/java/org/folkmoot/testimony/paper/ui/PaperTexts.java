package org.folkmoot.testimony.paper.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.testimony.paper.PaperField;

/** What fields and choices of a form are called: as on the paper, wherever it says it. */
final class PaperTexts {

    private static final String TELL = "testimony.tell.";
    private static final String OWN = "testimony.paper.field.";
    private static final Map<String, String> ON_PAPER = Map.of(
            "words", TELL + "own",
            "services", TELL + "services",
            "serviceInOwnWords", TELL + "services.own",
            "where", TELL + "where",
            "when", TELL + "when",
            "felt", TELL + "felt.scale",
            "feltWords", TELL + "felt-words.label",
            "shouldHave", TELL + "should-have",
            "difference", TELL + "difference",
            "meanings", TELL + "meanings");

    private final Component on;
    private final Locale reader;
    private final Map<String, String> services;

    /** @param services the names of the call's services, by id */
    PaperTexts(Component on, Locale reader, Map<String, String> services) {
        this.on = on;
        this.reader = reader;
        this.services = services;
    }

    String label(PaperField field) {
        String key = field.key();
        if (field.step() > 0) {
            return on.getTranslation(
                    OWN + "step", field.step(), on.getTranslation(OWN + key.replaceAll("\\d+\\.", "")));
        }
        if (key.startsWith("use.")) {
            String use = on.getTranslation(TELL + "uses." + key.split("\\.", -1)[1] + ".title");
            return key.endsWith(".until") ? on.getTranslation(OWN + "until", use) : use;
        }
        return on.getTranslation(ON_PAPER.getOrDefault(key, OWN + key));
    }

    /** One box of a field. */
    String choice(PaperField field, String value) {
        String name = field.key().substring(field.key().lastIndexOf('.') + 1);
        if (field.key().startsWith("use.") || field.kind() == PaperField.Kind.TICK) {
            return on.getTranslation(value.equals("YES") ? TELL + "uses.yes" : TELL + "uses.no");
        }
        return switch (name) {
            case "language" -> Locale.forLanguageTag(value).getDisplayLanguage(reader);
            case "services" -> services.getOrDefault(value, value);
            case "felt" -> on.getTranslation(TELL + "felt." + value);
            case "unit" -> on.getTranslation(TELL + "journey.unit." + value + ".name");
            case "handOver" -> on.getTranslation(TELL + "journey.hand-over." + value);
            case "toldAgain" -> on.getTranslation(TELL + "journey.again." + value);
            default -> value;
        };
    }

    /** All that was keyed in a field, to be read. */
    String said(PaperField field, String value) {
        if (value.isEmpty()) {
            return on.getTranslation("testimony.paper.nothing");
        }
        return field.choices().isEmpty()
                ? value
                : value.lines().map(one -> choice(field, one)).collect(Collectors.joining(", "));
    }
}
