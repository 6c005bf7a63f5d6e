package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.floor.Town.Moot;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hall of people who all follow one session, each on a stream. */
class HallTest extends RoomServer {

    private static final Logger LOG = LoggerFactory.getLogger(HallTest.class);
    private static final int PHONES = 500;
    /** Nine tenths of it are the web server's own buffers of a connection. */
    private static final int MOST_BYTES_EACH = 150_000;

    @Test
    void five_hundred_phones_cost_little_memory_and_no_thread_and_all_hear_of_a_question() throws IOException {
        // The one who comes first, so that all is loaded, has no part in the rest: the server may not know yet that
        // they are gone.
        Moot moot = town.moot(PHONES / RoomStreams.OF_ONE + 1);
        Socket first = follow(moot, PHONES / RoomStreams.OF_ONE);
        first.setSoTimeout(20_000);
        assertThat(hears(first.getInputStream(), "data:")).isTrue();
        long before = used();
        int threads = Thread.activeCount();
        List<Socket> phones = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            phones.add(follow(moot, i % (PHONES / RoomStreams.OF_ONE)));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> streams.count() > PHONES);
        long each = (used() - before) / PHONES;
        LOG.info("Bytes of heap for each stream: {}", each);
        assertThat(each).isLessThan(MOST_BYTES_EACH);
        assertThat(Thread.activeCount() - threads)
                .as("threads beside those that wait for work")
                .isLessThan(20);

        QuestionId question = town.question(moot, "One named worker rings the next service.");
        long asked = System.nanoTime();
        town.as(moot.facilitator(), () -> questions.open(moot.assembly(), question));
        for (Socket phone : phones) {
            phone.setSoTimeout(20_000);
            assertThat(hears(phone.getInputStream(), "One named worker")).isTrue();
        }
        long millis = Duration.ofNanos(System.nanoTime() - asked).toMillis();
        LOG.info("Milliseconds until all had the question: {}", millis);
        for (Socket phone : phones) {
            phone.close();
        }
        first.close();
    }

    private Socket follow(Moot moot, int member) throws IOException {
        Socket phone = new Socket(InetAddress.getLoopbackAddress(), port);
        phone.getOutputStream()
                .write("GET /api/v1/room/sessions/%s/events HTTP/1.1\r\nHost: here\r\nAuthorization: Card %s\r\n\r\n"
                        .formatted(
                                moot.session(),
                                town.asProduct(() -> roll.card(
                                                moot.assembly(),
                                                moot.member(member).member()))
                                        .code()
                                        .shown())
                        .getBytes(StandardCharsets.US_ASCII));
        return phone;
    }

    private static boolean hears(InputStream stream, String words) throws IOException {
        StringBuilder heard = new StringBuilder();
        byte[] piece = new byte[8192];
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            heard.append(new String(piece, 0, length, StandardCharsets.UTF_8));
            if (heard.indexOf(words) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
