package org.folkmoot.platform.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How bodies are read: a list has no gaps, a text is no number, a number of whole things has no fraction, a day is written as one, and what takes
 * memory has an end before its limits are looked at.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    /** Letters: five times the longest text that is taken. */
    static final int LONGEST_STRING = 1_000_000;

    /** Values, names and brackets of one body. */
    static final long MOST_TOKENS = 500_000;

    @Bean
    JsonFactoryBuilderCustomizer boundedBodies() {
        return builder -> builder.streamReadConstraints(StreamReadConstraints.builder()
                .maxStringLength(LONGEST_STRING)
                .maxTokenCount(MOST_TOKENS)
                .build());
    }

    @Bean
    JsonMapperBuilderCustomizer listsWithoutGaps() {
        return builder -> builder.changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    @Bean
    JsonMapperBuilderCustomizer valuesAsTheyAre() {
        return builder -> builder.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> Stream.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)))
                .addModule(new SimpleModule("days").addDeserializer(LocalDate.class, new DayDeserializer()));
    }

    /** A day in a body: a text as 2026-05-03, or an empty one for none; no list and no number, which would be days as well otherwise. */
    private static final class DayDeserializer extends StdScalarDeserializer<LocalDate> {

        DayDeserializer() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser body, DeserializationContext context) {
            if (!body.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(body, LocalDate.class, JsonToken.VALUE_STRING, "A day is a text.");
            }
            String text = body.getString();
            try {
                return text.isBlank() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                throw context.weirdStringException(text, LocalDate.class, "Write a day as 2026-05-03.");
            }
        }
    }
}
