package org.folkmoot.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.testimony.WordsUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings as JSON, and the scales they speak of. */
class MappingTest {

    private static final String WHOLE = """
        { "name": "Quarter", "id": ["a", "b"], "words": "w", "contributor": "c",
          "date": { "column": "d", "order": "day/month/year" },
          "felt": { "column": "f", "best": 5, "worst": -5 },
          "service": { "columns": ["t", "s"],
            "matches": [ { "values": ["NEAS", "111"], "service": "2029aec0-42bf-53cf-b9e2-d731e96ce26e" } ] },
          "themes": { "codebook": "Book", "names": ["n"], "separator": ";" },
          "place": "p", "noAnswer": ["Did not answer", "N/A"], "faulty": "leaveValueOut",
          "uses": { "upTo": "ANALYSE", "column": "u", "values": { "yes": "QUOTE_IN_PUBLIC" } } }
        """;

    @Test
    void a_mapping_is_the_same_after_it_was_written_and_read() {
        Mapping mapping = MappingJson.read(WHOLE);
        assertThat(MappingJson.read(MappingJson.write(mapping))).isEqualTo(mapping);
        Mapping flags = RealComments.mapping("nhs-fft-v6");
        assertThat(MappingJson.read(MappingJson.write(flags))).isEqualTo(flags);
    }

    @Test
    void without_a_word_about_use_the_narrowest_holds() {
        Mapping mapping = MappingJson.read("{ \"name\": \"n\", \"words\": \"w\" }");
        assertThat(mapping.uses().upTo()).isEqualTo(WordsUse.ANALYSE);
        assertThat(mapping.faulty()).isEqualTo(Mapping.Faulty.LEAVE_VALUE_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{ \"words\": \"w\" }",
                "{ \"name\": \"n\" }",
                "{ \"name\": \"n\", \"words\": \"w\", \"date\": { \"column\": \"d\", \"order\": \"dd/mm\" } }",
                "{ \"name\": \"n\", \"words\": \"w\", \"felt\": { \"column\": \"f\", \"best\": 1, \"worst\": 1 } }",
                "{ \"name\": \"n\", \"words\": \"w\", \"felt\": { \"column\": \"f\", \"best\": \"1\", \"worst\": 5 } }",
                "{ \"name\": \"n\", \"words\": \"w\", \"uses\": { \"upTo\": \"EVERYTHING\" } }",
                "{ \"name\": \"n\", \"words\": \"w\", \"service\": { \"columns\": [] } }",
                "{ \"name\": \"n\", \"words\": \"w\", \"service\": { \"columns\": [\"a\"], \"matches\": [{ \"values\":"
                        + " [\"x\"], \"service\": \"y\" }] } }",
            })
    void a_wrong_mapping_is_refused_by_its_name(String json) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> MappingJson.read(json))
                .satisfies(refused -> assertThat(refused.parameter()).isEqualTo("mapping"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 1, 1", "1, 5, 3, 3", "1, 5, 5, 5", "5, 1, 5, 1", "5, 1, 2, 4", "5, -5, 5, 1", "5, -5, 3, 2",
        "5, -5, 0, 3", "5, -5, -3, 4", "5, -5, -5, 5", "10, 0, 8, 2", "1, 3, 2, 3", "1, 4, 2, 2", "1, 4, 3, 4"
    })
    void numbers_are_spread_evenly_over_the_five_steps(int best, int worst, int number, int step) {
        Mapping.Scale scale = new Mapping.Scale("felt", best, worst);
        assertThat(scale.stepOf(number).orElseThrow().step()).isEqualTo(step);
        Mapping.Scale turned = new Mapping.Scale("felt", worst, best);
        assertThat(turned.stepOf(number).orElseThrow().step()).isEqualTo(6 - step);
    }

    @Test
    void spaces_and_capitals_do_not_tell_values_apart() {
        assertThat(Mapping.key("  PTS\u00A0 -  Patient\tTransport ")).isEqualTo("pts - patient transport");
    }
}
