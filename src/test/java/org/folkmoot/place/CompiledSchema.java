package org.folkmoot.place;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of HSDS 3.0, read without the product's own code. */
final class CompiledSchema {

    private static final Schema SCHEMA = read();

    private CompiledSchema() {}

    static List<String> faults(JsonNode service) {
        return SCHEMA.validate(service).stream().map(Object::toString).toList();
    }

    private static Schema read() {
        try (InputStream source = Objects.requireNonNull(
                CompiledSchema.class.getResourceAsStream("/org/folkmoot/place/hsds/service.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(new JsonMapper().readTree(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
