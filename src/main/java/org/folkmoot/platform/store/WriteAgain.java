package org.folkmoot.platform.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.InsertManyResult;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A write as it is given to a collection, and how to find out that it was carried out when no reply came.
 *
 * @param arguments of the method, for the next try: of several documents those that are not there yet
 * @param done the result, if the write is seen in the store; empty if it is not there, or giving it once more does the same
 */
record WriteAgain(@Nullable Object[] arguments, Supplier<Optional<Object>> done) {

    private static final Set<String> REPEATABLE =
            Set.of("$set", "$setOnInsert", "$unset", "$addToSet", "$pull", "$max", "$min");

    private static final Set<String> WRITES = Set.of(
            "insertOne",
            "insertMany",
            "replaceOne",
            "updateOne",
            "updateMany",
            "deleteOne",
            "deleteMany",
            "bulkWrite",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete");

    /** True of a method of a collection that changes documents. */
    static boolean isWrite(String method) {
        return WRITES.contains(method);
    }

    /** Empty for what writes nothing, and for what must not be done twice. */
    static Optional<WriteAgain> of(MongoCollection<?> collection, String method, @Nullable Object[] arguments) {
        if (arguments[0] instanceof ClientSession) {
            return Optional.empty();
        }
        Stored stored = new Stored(collection);
        return switch (method) {
            case "insertOne" -> Optional.of(new WriteAgain(arguments, () -> stored.inserted(arguments[0])));
            case "insertMany" -> Optional.of(new WriteAgain(arguments, () -> stored.insertedMany(arguments)));
            case "replaceOne" ->
                Optional.of(new WriteAgain(arguments, () -> stored.replaced(arguments[0], arguments[1])));
            case "deleteOne", "deleteMany" ->
                Optional.of(new WriteAgain(arguments, () -> stored.deleted(arguments[0])));
            case "bulkWrite" -> Optional.of(new WriteAgain(arguments, Optional::empty));
            case "updateOne" ->
                isRepeatable(stored, arguments[1])
                        ? Optional.of(new WriteAgain(arguments, () -> stored.updated(arguments[0], arguments[1])))
                        : Optional.empty();
            case "updateMany" ->
                isRepeatable(stored, arguments[1])
                        ? Optional.of(new WriteAgain(arguments, Optional::empty))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Of several documents how many are not seen yet; 1 of one. */
    int left() {
        return arguments[0] instanceof List<?> documents ? documents.size() : 1;
    }

    private static boolean isRepeatable(Stored stored, @Nullable Object update) {
        return update instanceof Bson one
                && REPEATABLE.containsAll(stored.bson(one).keySet());
    }

    /** What stands in a collection. */
    private record Stored(MongoCollection<?> collection) {

        private static final String ID = "_id";

        BsonDocument bson(@Nullable Object document) {
            return document instanceof Bson one
                    ? one.toBsonDocument(BsonDocument.class, collection.getCodecRegistry())
                    : new BsonDocument();
        }

        Optional<BsonDocument> find(BsonValue id) {
            return Optional.ofNullable(collection
                    .withDocumentClass(BsonDocument.class)
                    .find(Filters.eq(ID, id))
                    .first());
        }

        Optional<Object> inserted(@Nullable Object document) {
            BsonDocument given = bson(document);
            return idIn(given)
                    .flatMap(this::find)
                    .filter(given::equals)
                    .map(found -> InsertOneResult.acknowledged(found.get(ID)));
        }

        /** Takes those that are there out of the arguments. */
        Optional<Object> insertedMany(@Nullable Object[] arguments) {
            List<Object> missing = new ArrayList<>();
            Map<Integer, BsonValue> ids = new HashMap<>();
            for (Object document : (List<?>) requireGiven(arguments[0])) {
                if (inserted(document).isEmpty()) {
                    missing.add(document);
                }
                idIn(bson(document)).ifPresent(id -> ids.put(ids.size(), id));
            }
            arguments[0] = missing;
            return missing.isEmpty() ? Optional.of(InsertManyResult.acknowledged(ids)) : Optional.empty();
        }

        Optional<Object> replaced(@Nullable Object filter, @Nullable Object replacement) {
            BsonDocument given = bson(replacement);
            return idIn(given)
                    .or(() -> idIn(bson(filter)))
                    .flatMap(this::find)
                    .filter(found ->
                            given.entrySet().equals(without(found, given).entrySet()))
                    .map(_ -> UpdateResult.acknowledged(1, 1L, null));
        }

        private static BsonDocument without(BsonDocument found, BsonDocument given) {
            BsonDocument compared = found.clone();
            if (!given.containsKey(ID)) {
                compared.remove(ID);
            }
            return compared;
        }

        Optional<Object> deleted(@Nullable Object filter) {
            return idIn(bson(filter)).filter(id -> find(id).isEmpty()).map(_ -> DeleteResult.acknowledged(1));
        }

        Optional<Object> updated(@Nullable Object filter, @Nullable Object update) {
            return idIn(bson(filter))
                    .flatMap(this::find)
                    .filter(found -> bson(update).entrySet().stream()
                            .allMatch(operator -> shows(
                                    found,
                                    operator.getKey(),
                                    operator.getValue().asDocument())))
                    .map(_ -> UpdateResult.acknowledged(1, 1L, null));
        }

        private static boolean shows(BsonDocument found, String operator, BsonDocument fields) {
            return switch (operator) {
                case "$set" ->
                    fields.entrySet().stream()
                            .allMatch(field -> at(found, field.getKey()).equals(Optional.of(field.getValue())));
                case "$setOnInsert" -> true;
                case "$unset" ->
                    fields.keySet().stream().allMatch(field -> at(found, field).isEmpty());
                case "$addToSet" ->
                    fields.entrySet().stream()
                            .allMatch(field -> at(found, field.getKey())
                                    .filter(BsonValue::isArray)
                                    .filter(array -> array.asArray().containsAll(each(field.getValue())))
                                    .isPresent());
                default -> false;
            };
        }

        private static List<BsonValue> each(BsonValue added) {
            return added.isDocument() && added.asDocument().containsKey("$each")
                    ? added.asDocument().getArray("$each").getValues()
                    : List.of(added);
        }

        private static Optional<BsonValue> at(BsonDocument found, String path) {
            BsonValue here = found;
            for (String name : path.split("\\.", -1)) {
                if (!here.isDocument() || !here.asDocument().containsKey(name)) {
                    return Optional.empty();
                }
                here = here.asDocument().get(name);
            }
            return Optional.of(here);
        }

        /** The id that a document has or a filter asks for. */
        private static Optional<BsonValue> idIn(BsonDocument document) {
            BsonValue id = document.get(ID);
            if (id != null) {
                boolean isCondition = id.isDocument()
                        && !id.asDocument().isEmpty()
                        && id.asDocument().getFirstKey().startsWith("$");
                return isCondition ? Optional.empty() : Optional.of(id);
            }
            BsonValue all = document.get("$and");
            return all instanceof BsonArray conditions
                    ? conditions.stream()
                            .filter(BsonValue::isDocument)
                            .flatMap(one -> idIn(one.asDocument()).stream())
                            .findFirst()
                    : Optional.empty();
        }

        private static Object requireGiven(@Nullable Object argument) {
            return Objects.requireNonNull(argument);
        }
    }
}
