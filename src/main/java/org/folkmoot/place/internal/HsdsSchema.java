package org.folkmoot.place.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The compiled schema of HSDS 3.0. Read at its first use: it is large and most starts do not need it. */
@Component
class HsdsSchema {

    private static final String RESOURCE = "/org/folkmoot/place/hsds/service.schema.json";

    private final Lazy schema = new Lazy();

    /** What the record breaks, with JSON pointers. */
    List<Error> check(JsonNode service) {
        return schema.get().validate(service);
    }

    private static Schema load() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream source = Objects.requireNonNull(HsdsSchema.class.getResourceAsStream(RESOURCE))) {
            return registry.getSchema(HsdsJson.MAPPER.readTree(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Loads once, by whoever comes first. */
    private static final class Lazy {
        private volatile @org.jspecify.annotations.Nullable Schema loaded;

        Schema get() {
            Schema known = loaded;
            if (known == null) {
                synchronized (this) {
                    known = loaded;
                    if (known == null) {
                        known = load();
                        loaded = known;
                    }
                }
            }
            return known;
        }
    }
}
