package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query says of single fields, as far as it helps to find documents without reading them all. What is found is a superset:
 * the query is checked on each document again.
 */
final class Conditions {

    /** Ids between two keys, both included. */
    record Range(Key from, Key to) {}

    private static final int MOST_PREFIXES = 20_000;

    private final Map<String, Object> byField = new HashMap<>();

    /** Whether {@link #byField} is all that the query says. */
    private final boolean plain;

    private Conditions(Document query) {
        collect(query);
        plain = query.size() == byField.size()
                && query.values().stream()
                        .allMatch(condition -> !(condition instanceof Document operators) || operators.size() == 1);
    }

    static Conditions of(Document query) {
        return new Conditions(query);
    }

    private void collect(Document query) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> all) {
                all.forEach(one -> {
                    if (one instanceof Document document) {
                        collect(document);
                    }
                });
            } else if (!field.startsWith("$") && condition != null) {
                byField.putIfAbsent(field, condition);
            }
        });
    }

    /** The only ids that can match, ascending; empty where the query does not name ids. */
    Optional<List<Key>> ids() {
        return valuesOf(IdIndex.ID)
                .map(values -> values.map(Key::of).toList())
                .map(keys -> List.copyOf(new TreeSet<>(keys)));
    }

    /** The range of ids that can match. */
    Optional<Range> idRange() {
        if (!(byField.get(IdIndex.ID) instanceof Document operators)) {
            return Optional.empty();
        }
        Optional<Key> low = bound(operators, "$gt", "$gte");
        Optional<Key> high = bound(operators, "$lt", "$lte");
        if (low.isPresent() && high.isPresent() && !low.get().hasTypeOf(high.get())) {
            return Optional.empty();
        }
        return low.or(() -> high)
                .map(either -> new Range(low.orElseGet(either::firstOfType), high.orElseGet(either::afterType)));
    }

    private static Optional<Key> bound(Document operators, String exclusive, String inclusive) {
        return Stream.of(exclusive, inclusive)
                .map(operators::get)
                .filter(Key::isOrdered)
                .findFirst()
                .map(Key::of);
    }

    /** The beginnings of the entries of an index that can match; empty if the index does not help. */
    List<Key> prefixesIn(FieldIndex index) {
        List<List<Key>> leading = leadingIn(index);
        return leading.isEmpty() ? List.of() : leading.stream().reduce(List.of(Key.FIRST), Conditions::product);
    }

    /** How many of the leading fields of an index have a condition that the index serves; none where they have too many values. */
    int leadingFieldsIn(FieldIndex index) {
        return leadingIn(index).size();
    }

    /** Whether what the index finds is exactly what the query asks for. */
    boolean areAllServedBy(FieldIndex index) {
        return plain
                && !byField.isEmpty()
                && leadingFieldsIn(index) == byField.size()
                && index.fields().subList(0, byField.size()).containsAll(byField.keySet());
    }

    /** The values sought of the leading fields of an index, as many fields as keep the prefixes few enough. */
    private List<List<Key>> leadingIn(FieldIndex index) {
        List<List<Key>> leading = new ArrayList<>();
        long prefixes = 1;
        for (String field : index.fields()) {
            Optional<List<Key>> values =
                    valuesOf(field).map(found -> found.map(Key::of).distinct().toList());
            if (values.isEmpty() || prefixes * values.get().size() > MOST_PREFIXES) {
                break;
            }
            prefixes *= values.get().size();
            leading.add(values.get());
        }
        return leading;
    }

    private static List<Key> product(List<Key> prefixes, List<Key> values) {
        List<Key> longer = new ArrayList<>(prefixes.size() * values.size());
        prefixes.forEach(prefix -> values.forEach(value -> longer.add(prefix.followedBy(value))));
        return longer;
    }

    private Optional<Stream<Object>> valuesOf(String field) {
        Object condition = byField.get(field);
        if (condition instanceof Document operators && hasOperators(operators)) {
            if (isSought(operators.get("$eq"), field)) {
                return Optional.of(Stream.of(operators.get("$eq")));
            }
            if (operators.get("$in") instanceof Collection<?> choices
                    && choices.stream().allMatch(choice -> isSought(choice, field))) {
                return Optional.of(choices.stream().map(Object.class::cast));
            }
            return Optional.empty();
        }
        return isSought(condition, field) ? Optional.of(Stream.of(condition)) : Optional.empty();
    }

    private static boolean hasOperators(Document condition) {
        return condition.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    /** Whether equality to the value is found by its key: lists and regular expressions match otherwise, and so does null. */
    private static boolean isSought(@Nullable Object value, String field) {
        return Key.isOrdered(value)
                || value instanceof Boolean
                || value instanceof BinData
                || (field.equals(IdIndex.ID) && value instanceof Document document && !isExpression(document));
    }

    private static boolean isExpression(Document document) {
        return hasOperators(document) || BsonRegularExpression.isRegularExpression(document);
    }
}
