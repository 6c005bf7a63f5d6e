package org.folkmoot.place.internal;

import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the services of a file one by one: from a page with {@code contents}, from a list, or a single one. Never
 * holds more than one record, and of that no more than {@link RecordBudget} allows.
 */
final class ServiceFileReader {

    /** Takes the records as they come. */
    interface Records {

        /** @param number from 1 */
        void record(long number, JsonNode record);

        /** A record of which nothing can be taken was passed over. */
        void unfit(long number, RecordBudget.Unfit why);
    }

    /** Where and why reading ended early. */
    record Ending(Kind kind, long line, long column) {
        enum Kind {
            WHOLE,
            NOT_JSON,
            NO_SERVICES
        }
    }

    private final JsonParser parser;
    private final Records records;
    private long number;

    private ServiceFileReader(JsonParser parser, Records records) {
        this.parser = parser;
        this.records = records;
    }

    /** Hands every record to the receiver and says how the file ended. */
    static Ending read(InputStream file, Records records) {
        try (JsonParser parser = HsdsJson.MAPPER.createParser(file)) {
            ServiceFileReader reader = new ServiceFileReader(parser, records);
            try {
                return reader.readFile() ? reader.end(Ending.Kind.WHOLE) : reader.end(Ending.Kind.NO_SERVICES);
            } catch (StreamReadException | StreamConstraintsException broken) {
                return reader.end(Ending.Kind.NOT_JSON);
            }
        }
    }

    private boolean readFile() {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            readList();
            return true;
        }
        return first == JsonToken.START_OBJECT && readPageOrService();
    }

    private void readList() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            RecordBudget.Reading reading = RecordBudget.read(parser);
            switch (reading) {
                case RecordBudget.Read(JsonNode record) -> records.record(number, record);
                case RecordBudget.Unfit why -> records.unfit(number, why);
            }
        }
    }

    /** A page shows itself by a list called contents; whatever has an id or a name and no contents is one service. */
    private boolean readPageOrService() {
        ObjectNode fields = HsdsJson.MAPPER.createObjectNode();
        Optional<RecordBudget.Unfit> unfit = Optional.empty();
        boolean page = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("contents".equals(name) && value == JsonToken.START_ARRAY) {
                page = true;
                readList();
            } else {
                switch (RecordBudget.read(parser)) {
                    case RecordBudget.Read(JsonNode field) -> unfit = unfit.or(() -> put(fields, name, field));
                    case RecordBudget.FieldTwice(String at, JsonNode field) -> {
                        fields.set(name, field);
                        unfit = unfit.or(() -> Optional.of(new RecordBudget.FieldTwice("/" + name + at, fields)));
                    }
                    case RecordBudget.Unfit why -> unfit = unfit.or(() -> Optional.of(why));
                }
            }
        }
        if (page) {
            return true;
        }
        if (!fields.has("id") && !fields.has("name")) {
            return false;
        }
        number++;
        unfit.ifPresentOrElse(why -> records.unfit(number, why), () -> records.record(number, fields));
        return true;
    }

    private static Optional<RecordBudget.Unfit> put(ObjectNode fields, String name, JsonNode field) {
        Optional<RecordBudget.Unfit> twice =
                fields.has(name) ? Optional.of(new RecordBudget.FieldTwice("/" + name, fields)) : Optional.empty();
        fields.set(name, field);
        return twice;
    }

    private Ending end(Ending.Kind kind) {
        var at = parser.currentLocation();
        return new Ending(kind, at.getLineNr(), at.getColumnNr());
    }

    /** Reads one JSON value of limited size and depth, so that no file can make the server hold more than a record of it. */
    static final class RecordBudget {

        /** Characters of names and values, and a few more for each. The fullest example of HSDS has 23,000. */
        static final int CHARACTERS = 1_000_000;

        private static final int PER_VALUE = 8;

        sealed interface Reading {}

        record Read(JsonNode value) implements Reading {}

        /** Nothing of it can be taken. */
        sealed interface Unfit extends Reading {}

        record TooLarge() implements Unfit {}

        record TooDeep() implements Unfit {}

        /**
         * A field stands twice in one object, so that nobody knows which is meant.
         *
         * @param at JSON pointer to it
         */
        record FieldTwice(String at, JsonNode value) implements Unfit {}

        /** Levels in one record. The fullest example of HSDS has 9. */
        static final int LEVELS = 100;

        private final JsonParser parser;
        private final int depth;
        private int left = CHARACTERS;
        private String twice = "";

        private RecordBudget(JsonParser parser) {
            this.parser = parser;
            this.depth = parser.streamReadContext().getNestingDepth();
        }

        /** Reads the value the parser stands at the start of; afterwards it stands at its end, whether it was taken or passed over. */
        static Reading read(JsonParser parser) {
            int depth = parser.streamReadContext().getNestingDepth();
            boolean nested = parser.currentToken().isStructStart();
            RecordBudget budget = new RecordBudget(parser);
            try {
                JsonNode value = budget.value("");
                return budget.twice.isEmpty() ? new Read(value) : new FieldTwice(budget.twice, value);
            } catch (Spent spent) {
                while (nested && parser.streamReadContext().getNestingDepth() >= depth) {
                    parser.nextToken();
                }
                return spent.why;
            }
        }

        private JsonNode value(String at) {
            if (parser.streamReadContext().getNestingDepth() - depth >= LEVELS) {
                throw new Spent(new TooDeep());
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(at);
                case START_ARRAY -> array(at);
                default -> scalar();
            };
        }

        private JsonNode object(String at) {
            ObjectNode object = HsdsJson.MAPPER.createObjectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                spend(name.length());
                String field = at + "/" + name;
                if (twice.isEmpty() && object.has(name)) {
                    twice = field;
                }
                parser.nextToken();
                object.set(name, value(field));
            }
            return object;
        }

        private JsonNode array(String at) {
            ArrayNode array = HsdsJson.MAPPER.createArrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(at + "/" + array.size()));
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
                throw new Spent(new TooLarge());
            }
        }

        private static final class Spent extends RuntimeException {
            private final transient Unfit why;

            Spent(Unfit why) {
                super(null, null, false, false);
                this.why = why;
            }
        }
    }
}
