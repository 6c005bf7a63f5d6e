package org.folkmoot.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.platform.api.InvalidRequest;
import tools.jackson.databind.JsonNode;

/** Reads members of a mapping, and refuses in the mapping's name what they may not be. */
final class MappingMembers {

    private MappingMembers() {}

    static List<String> some(JsonNode node, String member) {
        List<String> texts = texts(node, member);
        if (texts.isEmpty()) {
            throw refused(member, "is missing, or is neither a text nor a list of texts");
        }
        return texts;
    }

    static Set<Integer> numbers(JsonNode node, String member) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (JsonNode number : node.path(member)) {
            if (!number.isInt()) {
                throw refused(member, "must be a list of whole numbers");
            }
            numbers.add(number.intValue());
        }
        return numbers;
    }

    static <T> T value(String text, Function<String, T> reading, String member, String remedy) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException _) {
            throw refused(member, remedy);
        }
    }

    static Optional<JsonNode> part(JsonNode node, String member) {
        JsonNode part = node.path(member);
        if (part.isMissingNode() || part.isNull()) {
            return Optional.empty();
        }
        if (!part.isObject()) {
            throw refused(member, "must be an object");
        }
        return Optional.of(part);
    }

    static String text(JsonNode node, String member) {
        return optionalText(node, member).orElseThrow(() -> refused(member, "is missing, or is not a text"));
    }

    static Optional<String> optionalText(JsonNode node, String member) {
        JsonNode text = node.path(member);
        return text.isString() && !text.stringValue().isEmpty() ? Optional.of(text.stringValue()) : Optional.empty();
    }

    static int number(JsonNode node, String member) {
        JsonNode number = node.path(member);
        if (!number.isInt()) {
            throw refused(member, "must be a whole number");
        }
        return number.intValue();
    }

    static List<String> texts(JsonNode node, String member) {
        JsonNode list = node.path(member);
        if (list.isString()) {
            return List.of(list.stringValue());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (!text.isString()) {
                throw refused(member, "must be a list of texts");
            }
            texts.add(text.stringValue());
        }
        return texts;
    }

    static InvalidRequest refused(String member, String remedy) {
        return new InvalidRequest("mapping", "In the mapping, " + member + " " + remedy + ".");
    }
}
