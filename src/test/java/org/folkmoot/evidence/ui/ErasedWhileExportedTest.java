package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.ExportedComment;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.TakeBackReason;
import org.folkmoot.testimony.Testimony;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What is erased while a file of comments is on its way, however slowly it is taken, is not in the rest of the file. */
@WithMockUser("dilys")
class ErasedWhileExportedTest extends SpokenTest {

    private static final int PEOPLE = 60;
    private static final Pattern WORDS = Pattern.compile("Kettlewell: nobody came, \\d+");

    @Autowired
    private Erasures erasures;

    private List<Testimony> said = List.of();

    @BeforeEach
    void manyHaveSpoken() {
        PlaceId vale = place("Vale " + UUID.randomUUID());
        said = IntStream.range(0, PEOPLE)
                .mapToObj(i -> says(vale, "Kettlewell: nobody came, " + i))
                .toList();
        record(said);
        await(index::isCaughtUp);
    }

    @AfterEach
    void nobodyIsLeft() {
        callers.runAs(
                PRODUCT,
                () -> erasures.erase(said.stream().map(Testimony::contributor).toList(), TakeBackReason.OWN_WISH));
    }

    @Test
    void the_words_of_people_who_are_erased_meanwhile_are_not_in_it() throws IOException {
        assertThat(wordsReceivedWhile(first -> callers.runAs(
                        PRODUCT,
                        () -> erasures.erase(
                                others(first).stream()
                                        .map(Testimony::contributor)
                                        .toList(),
                                TakeBackReason.OWN_WISH))))
                .hasSize(1);
    }

    @Test
    void words_that_are_withdrawn_meanwhile_are_not_in_it() throws IOException {
        assertThat(wordsReceivedWhile(first -> callers.runAs(
                        PRODUCT,
                        () -> erasures.withdraw(
                                others(first).stream().map(Testimony::id).toList(), TakeBackReason.OWN_WISH))))
                .hasSize(1);
    }

    private List<Testimony> others(String words) {
        return said.stream().filter(one -> !one.words().equals(words)).toList();
    }

    /** @param meanwhile happens while the reader has taken the words given to it and nothing more yet */
    private List<String> wordsReceivedWhile(Consumer<String> meanwhile) throws IOException {
        SlowReader reader = new SlowReader(meanwhile);
        ExportLink.write(
                search,
                EvidenceQuery.all().asking("kettlewell"),
                ExportedComment.Purpose.IN_PUBLIC,
                ExportLink.header(ExportedComment.Purpose.IN_PUBLIC, key -> key),
                reader);
        return words(reader);
    }

    private static List<String> words(ByteArrayOutputStream received) {
        return WORDS.matcher(received.toString(StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group())
                .toList();
    }

    /** Takes no more before something has happened, once it has the first words. */
    private static final class SlowReader extends ByteArrayOutputStream {

        private final Consumer<String> meanwhile;
        private boolean hasHappened;

        SlowReader(Consumer<String> meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            Matcher first = WORDS.matcher(toString(StandardCharsets.UTF_8));
            if (!hasHappened && first.find()) {
                hasHappened = true;
                meanwhile.accept(first.group());
            }
        }
    }
}
