package org.folkmoot.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.Folkmoot;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** After the close, a stop and a new start, nothing in any file says what was chosen one after the other. */
@Tag("product")
class OrderOfVotesTest {

    private static final int MEMBERS = 24;
    private static final int PIECE_BYTES = 8;

    @TempDir
    private Path folder;

    @Test
    void once_it_is_closed_and_started_anew_the_files_hold_no_vote_and_so_no_order_of_choices() {
        List<Vote> cast;
        try (ConfigurableApplicationContext first = started()) {
            Town town = first.getBean(Town.class);
            Moot moot = town.moot(MEMBERS);
            QuestionId id = town.question(moot, "One named worker rings the next service.");
            Questions questions = first.getBean(Questions.class);
            town.as(moot.facilitator(), () -> questions.open(moot.assembly(), id));
            cast = IntStream.range(0, MEMBERS)
                    .mapToObj(member -> cast(first, moot, id, member))
                    .toList();
            assertThat(traces(cast)).as("while it is open").isEqualTo(MEMBERS);
            Question closed = town.as(moot.facilitator(), () -> town.closeAndCount(moot.assembly(), id));
            assertThat(closed.voted()).isEqualTo(MEMBERS);
        }
        assertThat(traces(cast)).as("stopped").isZero();
        try (ConfigurableApplicationContext next = started()) {
            assertThat(next.isRunning()).isTrue();
            assertThat(traces(cast)).as("started anew").isZero();
        }
        assertThat(traces(cast)).as("and stopped again").isZero();
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Folkmoot.class, Town.class)
                .run("--folkmoot.data=" + folder, "--server.port=0", "--vaadin.productionMode=true");
    }

    private static Vote cast(ConfigurableApplicationContext product, Moot moot, QuestionId id, int member) {
        Vote vote = Vote.first(Ballots.choice(member));
        assertThat(product.getBean(Town.class)
                        .as(
                                moot.member(member),
                                () -> product.getBean(Votes.class).cast(moot.assembly(), id, vote)))
                .isInstanceOf(Vote.Answer.In.class);
        return vote;
    }

    /** How many of the votes lie in a file, by either half of their number: each stands in the order in which they came, its choice beside it. */
    private long traces(List<Vote> cast) {
        List<String> files = files();
        return cast.stream()
                .map(Vote::id)
                .filter(id -> halves(id).anyMatch(half -> files.stream().anyMatch(file -> file.contains(half))))
                .count();
    }

    private static Stream<String> halves(UUID id) {
        return Stream.of(id.getMostSignificantBits(), id.getLeastSignificantBits())
                .map(half -> new String(
                        ByteBuffer.allocate(PIECE_BYTES).putLong(half).array(), StandardCharsets.ISO_8859_1));
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(OrderOfVotesTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
