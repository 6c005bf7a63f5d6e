package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.people.seal.ContributorKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.Shredder;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class WordSealTest {

    private static final UUID ANN = UUID.fromString("0190a000-0000-8000-8000-00000000000a");
    private static final UUID BEN = UUID.fromString("0190a000-0000-8000-8000-00000000000b");
    private static final UUID RECORD = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    private final MongoTemplate store;

    WordSealTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void words_open_after_a_restart_for_whom_and_where_they_were_sealed() {
        Binary sealed = seal(at(ANN, RECORD, "words"), "I was told three times to ring back.");
        assertThat(open(at(ANN, RECORD, "words"), sealed)).contains("I was told three times to ring back.");
        assertThat(new String(sealed.getData(), StandardCharsets.ISO_8859_1)).doesNotContain("told");
    }

    @Test
    void words_moved_to_another_contributor_record_or_layer_do_not_open() {
        Binary sealed = seal(at(ANN, RECORD, "words"), "Mine");
        seal(at(BEN, RECORD, "words"), "Ben’s");
        for (WordSeal.Belonging elsewhere :
                List.of(at(BEN, RECORD, "words"), at(ANN, ANOTHER, "words"), at(ANN, RECORD, "redacted"))) {
            assertThatThrownBy(() -> open(elsewhere, sealed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void once_a_key_is_destroyed_nothing_opens_and_nothing_is_sealed_again_while_others_go_on() {
        Binary anns = seal(at(ANN, RECORD, "words"), "Ann’s");
        Binary bens = seal(at(BEN, ANOTHER, "words"), "Ben’s");
        keys().destroy(List.of(ANN));
        assertThat(words().open(List.of(
                        new WordSeal.Sealed(at(ANN, RECORD, "words"), anns),
                        new WordSeal.Sealed(at(BEN, ANOTHER, "words"), bens))))
                .containsExactly(Optional.empty(), Optional.of("Ben’s"));
        assertThat(words().seal(List.of(new WordSeal.Plain(at(ANN, ANOTHER, "words"), "Again"))))
                .containsExactly(Optional.empty());
    }

    @Test
    void a_thousand_texts_of_people_not_known_yet_are_sealed_in_one_go_and_open_in_their_order() {
        List<WordSeal.Plain> plain = new ArrayList<>();
        for (int at = 0; at < 1_000; at++) {
            UUID id = TimeOrderedId.next();
            plain.add(new WordSeal.Plain(at(id, id, "words"), "Text " + at));
        }
        WordSeal words = words();
        List<Optional<Binary>> sealed = words.seal(plain);
        List<WordSeal.Sealed> shuffled = new ArrayList<>();
        for (int at = 999; at >= 0; at--) {
            shuffled.add(new WordSeal.Sealed(plain.get(at).to(), sealed.get(at).orElseThrow()));
        }
        assertThat(words().open(shuffled))
                .hasSize(1_000)
                .startsWith(Optional.of("Text 999"))
                .endsWith(Optional.of("Text 0"));
    }

    @Test
    void the_same_words_never_look_the_same() {
        assertThat(seal(at(ANN, RECORD, "words"), "Same")).isNotEqualTo(seal(at(ANN, RECORD, "words"), "Same"));
    }

    @Test
    void files_of_every_size_come_back_as_they_were() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 3_000_001}) {
            byte[] file = new byte[size];
            new Random(size).nextBytes(file);
            assertThat(opened(sealedFile(file))).isEqualTo(file);
        }
    }

    @Test
    void a_file_cut_short_changed_or_put_into_another_order_does_not_open() throws IOException {
        byte[] file = new byte[200_000];
        byte[] sealed = sealedFile(file);
        int head = 33;
        int piece = 65_536 + 16;
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, sealed.length - 1)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, head + 2 * piece)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, head))).isInstanceOf(IOException.class);
        byte[] changed = sealed.clone();
        changed[100_000] ^= 1;
        assertThatThrownBy(() -> opened(changed)).isInstanceOf(IOException.class);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, head, swapped, head + piece, piece);
        System.arraycopy(sealed, head + piece, swapped, head, piece);
        assertThatThrownBy(() -> opened(swapped)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_of_an_erased_contributor_does_not_open() throws IOException {
        byte[] sealed = sealedFile(new byte[10]);
        keys().destroy(List.of(ANN));
        assertThat(words().opening(at(ANN, RECORD, "photo"), new ByteArrayInputStream(sealed)))
                .isEmpty();
        assertThat(words().sealing(at(ANN, RECORD, "photo"), new ByteArrayOutputStream()))
                .isEmpty();
    }

    private byte[] sealedFile(byte[] file) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out =
                words().sealing(at(ANN, RECORD, "photo"), sealed).orElseThrow()) {
            out.write(file);
        }
        return sealed.toByteArray();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        try (InputStream in = words().opening(at(ANN, RECORD, "photo"), new ByteArrayInputStream(sealed))
                .orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private Binary seal(WordSeal.Belonging to, String text) {
        return words().seal(List.of(new WordSeal.Plain(to, text))).getFirst().orElseThrow();
    }

    private Optional<String> open(WordSeal.Belonging to, Binary sealed) {
        return words().open(List.of(new WordSeal.Sealed(to, sealed))).getFirst();
    }

    private static WordSeal.Belonging at(UUID contributor, UUID record, String layer) {
        return new WordSeal.Belonging(contributor, record, layer);
    }

    /** As after a restart. */
    private WordSeal words() {
        return new WordSeal(keys());
    }

    private ContributorKeys keys() {
        return new ContributorKeys(
                InstallationSecret.given("a secret of thirty-two characters"), store, Shredder.none());
    }
}
