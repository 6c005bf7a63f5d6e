package org.folkmoot.platform.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The patterns of every module, by language: {@code org/folkmoot/<module>/messages.properties} and {@code messages_cy.properties}, UTF-8. */
final class Bundles {

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
