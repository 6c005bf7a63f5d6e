package org.folkmoot.place.internal;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one JSON value of limited size, so that no file can make the server hold more than a record of it. */
final class RecordBudget {

    /** Characters of names and values, and a few more for each. The fullest example of HSDS has 23,000. */
    static final int CHARACTERS = 1_000_000;

    private static final int PER_VALUE = 8;

    sealed interface Reading {}

    record Read(JsonNode value) implements Reading {}

    record TooLarge() implements Reading {}

    private final JsonParser parser;
    private int left = CHARACTERS;

    private RecordBudget(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the value the parser stands at the start of; afterwards it stands at its end, whether it was taken or passed over. */
    static Reading read(JsonParser parser) {
        int depth = parser.streamReadContext().getNestingDepth();
        boolean nested = parser.currentToken().isStructStart();
        try {
            return new Read(new RecordBudget(parser).value());
        } catch (Spent _) {
            while (nested && parser.streamReadContext().getNestingDepth() >= depth) {
                parser.nextToken();
            }
            return new TooLarge();
        }
    }

    private JsonNode value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            default -> scalar();
        };
    }

    private JsonNode object() {
        ObjectNode object = HsdsJson.MAPPER.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            spend(name.length());
            parser.nextToken();
            object.set(name, value());
        }
        return object;
    }

    private JsonNode array() {
        ArrayNode array = HsdsJson.MAPPER.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private JsonNode scalar() {
        spend(parser.getStringLength());
        return parser.readValueAsTree();
    }

    private void spend(int characters) {
        left -= characters + PER_VALUE;
        if (left < 0) {
            throw new Spent();
        }
    }

    private static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super(null, null, false, false);
        }
    }
}
