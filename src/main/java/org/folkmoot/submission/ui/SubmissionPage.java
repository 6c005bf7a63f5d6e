package org.folkmoot.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hosts the page that lives in the browser. Nothing a person types comes this way. */
@Tag("fm-tell")
@JsModule("./fm-tell.ts")
final class SubmissionPage extends Component {

    SubmissionPage(CallForAuthor call, ObjectNode texts) {
        getElement().setPropertyBean("call", call);
        getElement().setPropertyJson("texts", texts);
    }

    /**
     * The texts of the page as its browser takes them, one copy in each language for all who have it open: the server keeps what a page was given, and
     * these would be most of it.
     */
    @org.springframework.stereotype.Component
    static class Copies {

        private static final String TEXTS = "submission.tell.";

        private final Texts texts;
        private final Map<Locale, ObjectNode> copies = new ConcurrentHashMap<>();

        Copies(Texts texts) {
            this.texts = texts;
        }

        /** Not to be changed by whoever is given it. */
        ObjectNode in(Locale language) {
            return copies.computeIfAbsent(Languages.nearest(language), this::copy);
        }

        private ObjectNode copy(Locale language) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            texts.patterns(language, TEXTS).forEach(copy::put);
            return copy;
        }
    }

    /**
     * What the browser is told of a call, to be shown as it stands. The same names as in {@code frontend/tell-model.ts}.
     *
     * @param closes the last day as it is read, such as {@code 31 January 2027}; empty if there is none
     * @param today the day by the server's clock, since devices are often wrong
     * @param months their names from January, for days that the browser writes
     * @param weekdays their names from Monday
     */
    record CallForAuthor(
            String link,
            String title,
            String purpose,
            String readers,
            String place,
            List<String> prompts,
            List<String> meanings,
            List<Named> services,
            String closes,
            List<Tongue> languages,
            int youngest,
            int oldest,
            String basis,
            int monthsKept,
            String help,
            String state,
            String today,
            List<String> months,
            List<String> weekdays) {

        record Named(String id, String name) {}

        record Tongue(String tag, String name) {}

        /** @param path what stands behind {@code tell/} in the address by which the person came */
        static CallForAuthor of(
                Call call, String path, String place, ServiceDirectory directory, Calls calls, Locale language) {
            CallTerms terms = call.terms();
            return new CallForAuthor(
                    path,
                    terms.title(),
                    terms.purpose(),
                    terms.readers(),
                    place,
                    terms.prompts(),
                    terms.meanings(),
                    services(terms.services(), directory),
                    terms.closes().map(last -> Dates.date(last, language)).orElse(""),
                    tongues(terms.languages(), language),
                    terms.ages().from(),
                    terms.ages().to(),
                    terms.basis().name(),
                    terms.monthsKept(),
                    terms.help(),
                    calls.isOpen(call) ? "OPEN" : "CLOSED",
                    calls.today().toString(),
                    List.of(Month.values()).stream()
                            .map(month -> month.getDisplayName(TextStyle.FULL, language))
                            .toList(),
                    List.of(DayOfWeek.values()).stream()
                            .map(day -> day.getDisplayName(TextStyle.FULL, language))
                            .toList());
        }

        private static List<Named> services(Set<ServiceId> ids, ServiceDirectory directory) {
            return directory.find(ids).values().stream()
                    .map(service -> new Named(service.id().toString(), service.name()))
                    .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                    .toList();
        }

        /** The reader's own language first, each by the name it gives itself. */
        private static List<Tongue> tongues(Set<Locale> languages, Locale reader) {
            return languages.stream()
                    .sorted(Comparator.comparing((Locale language) ->
                                    !Languages.nearest(language).equals(Languages.nearest(reader)))
                            .thenComparing(Locale::toLanguageTag))
                    .map(language -> new Tongue(language.toLanguageTag(), ownName(language)))
                    .toList();
        }

        private static String ownName(Locale language) {
            String name = language.getDisplayLanguage(language);
            return name.isEmpty()
                    ? language.toLanguageTag()
                    : name.substring(0, 1).toUpperCase(language) + name.substring(1);
        }
    }

    /** Clears the screen and leaves, at once and without asking the server. */
    @Tag("fm-leave")
    @JsModule("./fm-leave.ts")
    static final class LeaveButton extends Component {

        LeaveButton(String label) {
            getElement().setProperty("label", label);
        }
    }
}
