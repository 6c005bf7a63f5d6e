package org.folkmoot.platform.i18n;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The product's texts. Views use {@code getTranslation}; services, e-mails and plain pages use this. */
@Component
public class Texts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Bundles bundles = Bundles.ofClasspath();
    private final Map<Entry, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Set<Entry> reported = ConcurrentHashMap.newKeySet();

    /** The text in the language of the screen or request at hand. */
    public String get(String key, Object... arguments) {
        return in(current(), key, arguments);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.all();
    }

    @Override
    public Locale getDefaultLocale() {
        return Languages.ENGLISH;
    }

    @Override
    public String getTranslation(String key, Locale language, Object... arguments) {
        return in(language, key, arguments);
    }

    /**
     * The text in the given language, in English where that language lacks it.
     *
     * @param arguments put in by position as {@link MessageFormat} says; numbers are grouped as the language groups them
     * @return the key itself if no language has it, so that a gap can be seen and never breaks a page
     */
    public String in(Locale language, String key, Object... arguments) {
        Entry entry = new Entry(Languages.nearest(language), key);
        MessageFormat format = formats.get(entry);
        if (format == null) {
            format = formats.computeIfAbsent(entry, this::formatOf);
        }
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /**
     * The patterns of all texts whose key begins with the prefix, by the rest of the key: for pages that live in the browser and put the
     * facts in themselves. Such patterns hold nothing but {@code {0}} and the like.
     */
    public Map<String, String> patterns(Locale language, String prefix) {
        Locale nearest = Languages.nearest(language);
        Map<String, String> found = new TreeMap<>();
        bundles.keys(Languages.ENGLISH).stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> found.put(
                        key.substring(prefix.length()),
                        bundles.pattern(nearest, key)
                                .or(() -> bundles.pattern(Languages.ENGLISH, key))
                                .orElseThrow()));
        return found;
    }

    private MessageFormat formatOf(Entry entry) {
        String pattern = bundles.pattern(entry.language(), entry.key()).orElseGet(() -> {
            report(entry);
            return bundles.pattern(Languages.ENGLISH, entry.key()).orElseGet(() -> quoted(entry.key()));
        });
        return new MessageFormat(pattern, entry.language());
    }

    private void report(Entry entry) {
        if (reported.add(entry)) {
            LOG.warn("No text for {} in {}", entry.key(), entry.language().toLanguageTag());
        }
    }

    private static String quoted(String key) {
        return "'" + key.replace("'", "''") + "'";
    }

    /** The language of the screen at hand, else of the request, else English. */
    public static Locale current() {
        UI ui = UI.getCurrent();
        return Languages.nearest(ui != null ? ui.getLocale() : LocaleContextHolder.getLocale());
    }

    private record Entry(Locale language, String key) {}

    /** The patterns of every module, by language: {@code org/folkmoot/<module>/messages.properties} and {@code messages_cy.properties}, UTF-8. */
    static final class Bundles {

        private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

        private final Map<Locale, Map<String, String>> patterns;

        private Bundles(Map<Locale, Map<String, String>> patterns) {
            this.patterns = patterns;
        }

        static Bundles ofClasspath() {
            return new Bundles(Map.of(
                    Languages.ENGLISH, read("classpath*:org/folkmoot/**/messages.properties"),
                    Languages.WELSH, read("classpath*:org/folkmoot/**/messages_cy.properties")));
        }

        Optional<String> pattern(Locale language, String key) {
            return Optional.ofNullable(patterns.getOrDefault(language, Map.of()).get(key));
        }

        Set<String> keys(Locale language) {
            return new TreeSet<>(patterns.getOrDefault(language, Map.of()).keySet());
        }

        private static Map<String, String> read(String where) {
            try {
                Map<String, String> all = new HashMap<>();
                for (Resource resource : List.of(RESOURCES.getResources(where))) {
                    try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                        Properties properties = new Properties();
                        properties.load(reader);
                        properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
                    }
                }
                return Map.copyOf(all);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("A bundle of texts can't be read: " + where, unreadable);
            }
        }
    }
}
