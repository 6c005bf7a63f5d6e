package org.folkmoot.place.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.folkmoot.place.internal.ServiceFileReader.RecordBudget;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ServiceFileReaderTest {

    @Property(tries = 300)
    void whatever_a_record_holds_it_comes_out_to_the_letter(
            @ForAll @Size(max = 6) List<String> texts,
            @ForAll @Scale(6) BigDecimal amount,
            @ForAll long whole,
            @ForAll boolean yes) {
        ObjectNode record = HsdsJson.MAPPER.createObjectNode();
        texts.forEach(text -> record.put(text, text));
        record.put("amount", amount);
        record.put("whole", whole);
        record.put("yes", yes);
        record.putNull("nothing");
        record.putArray("list").add(amount).addObject().put("$ref", "a.b");
        String json = HsdsJson.MAPPER.writeValueAsString(record);

        List<JsonNode> read = read("{\"total_items\": 2, \"contents\": [" + json + "," + json + "], \"empty\": false}");
        assertThat(read).hasSize(2);
        assertThat(HsdsJson.MAPPER.writeValueAsString(read.getFirst())).isEqualTo(json);
        assertThat(HsdsJson.mark(read.getFirst())).isEqualTo(HsdsJson.mark(record));
    }

    @Test
    void a_byte_order_mark_and_another_unicode_encoding_are_no_hindrance() {
        assertThat(read("\ufeff[{\"id\": \"é\"}]")).hasSize(1);
        List<JsonNode> found = new ArrayList<>();
        ServiceFileReader.read(
                new ByteArrayInputStream("[{\"id\": \"é\"}]".getBytes(StandardCharsets.UTF_16)), collecting(found));
        assertThat(found).extracting(node -> node.path("id").asString()).containsExactly("é");
    }

    private static List<JsonNode> read(String file) {
        List<JsonNode> found = new ArrayList<>();
        ServiceFileReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), collecting(found));
        return found;
    }

    private static ServiceFileReader.Records collecting(List<JsonNode> found) {
        return new ServiceFileReader.Records() {
            @Override
            public void record(long number, JsonNode record) {
                found.add(record);
            }

            @Override
            public void unfit(long number, RecordBudget.Unfit why) {
                throw new AssertionError(number + ": " + why);
            }
        };
    }
}
