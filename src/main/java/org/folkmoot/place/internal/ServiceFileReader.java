package org.folkmoot.place.internal;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
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

        /** A record larger than one service can sensibly be was passed over. */
        void tooLarge(long number);
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
            } catch (StreamReadException broken) {
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
                case RecordBudget.TooLarge() -> records.tooLarge(number);
            }
        }
    }

    /** A page shows itself by a list called contents; whatever has an id or a name and no contents is one service. */
    private boolean readPageOrService() {
        ObjectNode fields = HsdsJson.MAPPER.createObjectNode();
        boolean large = false;
        boolean page = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("contents".equals(name) && value == JsonToken.START_ARRAY) {
                page = true;
                readList();
            } else {
                switch (RecordBudget.read(parser)) {
                    case RecordBudget.Read(JsonNode field) -> fields.set(name, field);
                    case RecordBudget.TooLarge() -> large = true;
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
        if (large) {
            records.tooLarge(number);
        } else {
            records.record(number, fields);
        }
        return true;
    }

    private Ending end(Ending.Kind kind) {
        var at = parser.currentLocation();
        return new Ending(kind, at.getLineNr(), at.getColumnNr());
    }
}
