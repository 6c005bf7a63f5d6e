package org.folkmoot.floor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.Town.Somebody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Devices of members that follow a session over HTTP, each with the card of its member. */
final class Phones implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final Town town;
    private final Roll roll;

    Phones(int port, Town town, Roll roll) {
        this.root = "http://127.0.0.1:" + port;
        this.town = town;
        this.roll = roll;
    }

    Phone of(Moot moot, Somebody member) {
        return with("Card " + card(moot, member), moot.session());
    }

    /** The code on the card of this member. */
    String card(Moot moot, Somebody member) {
        return town.asProduct(() -> roll.card(moot.assembly(), member.member()))
                .code()
                .shown();
    }

    /** One that shows this. */
    Phone with(String credential, SessionId session) {
        return new Phone(credential, "/api/v1/room/sessions/" + session);
    }

    /** The computer at the projector, that shows this. */
    Phone projector(String credential) {
        return new Phone(credential, "/api/v1/room/projector");
    }

    /** A page as somebody without an account opens it. */
    HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    final class Phone {

        private final String credential;
        private final String session;

        private Phone(String credential, String session) {
            this.credential = credential;
            this.session = session;
        }

        HttpRequest.Builder asking(String path) {
            return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", credential);
        }

        HttpResponse<String> get(String path) {
            return send(asking(path));
        }

        HttpResponse<String> look(String query) {
            return get(session + query);
        }

        JsonNode snapshot() {
            HttpResponse<String> answer = look("");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        /** Votes as a device does that knew of these votes. */
        JsonNode vote(QuestionId question, UUID id, Choice choice, UUID... inPlaceOf) {
            HttpResponse<String> answer = cast(question, id, choice, inPlaceOf);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        HttpResponse<String> cast(QuestionId question, UUID id, Choice choice, UUID... inPlaceOf) {
            String earlier = String.join(
                    ",", Stream.of(inPlaceOf).map(each -> "\"" + each + "\"").toList());
            return send(asking(session + "/votes")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"question": "%s", "id": "%s", "choice": "%s", "inPlaceOf": [%s]}""".formatted(question.value(), id, choice, earlier))));
        }

        /** Does something that is answered. */
        JsonNode act(String kind, String body) {
            HttpResponse<String> answer = post(kind, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        int status(String path) {
            return get(session + path).statusCode();
        }

        int status(String kind, String body) {
            return post(kind, body).statusCode();
        }

        HttpResponse<String> post(String path, String json) {
            return send(asking(session + path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }

        /** Sends to an address that is no session's. */
        HttpResponse<String> postTo(String address, String json) {
            return send(asking(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }

        Stream<String> lines(String lastEventId) {
            return lines(lastEventId, "");
        }

        private Stream<String> lines(String lastEventId, String query) {
            try {
                HttpResponse<Stream<String>> answer = http.send(
                        asking(session + "/events" + query)
                                .header("Last-Event-ID", lastEventId)
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
                assertThat(answer.statusCode()).isEqualTo(200);
                return answer.body();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }

        Following follow() {
            return follow("0");
        }

        Following follow(String lastEventId) {
            return follow(lastEventId, "");
        }

        Following follow(String lastEventId, String query) {
            return new Following(lines(lastEventId, query));
        }
    }

    record Event(String name, JsonNode data) {}

    /** A stream that is listened to. */
    static final class Following {

        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final Thread listening;

        private Following(Stream<String> lines) {
            listening = Thread.ofVirtual().start(() -> {
                String name = "";
                try {
                    for (String line : (Iterable<String>) lines::iterator) {
                        if (line.startsWith("event: ")) {
                            name = line.substring("event: ".length());
                        } else if (line.startsWith("data: ")) {
                            events.add(new Event(name, JSON.readTree(line.substring("data: ".length()))));
                        }
                    }
                } catch (java.io.UncheckedIOException _) {
                    // The server is gone.
                }
            });
        }

        List<Event> events() {
            return List.copyOf(events);
        }

        List<String> names() {
            return events.stream().map(Event::name).toList();
        }

        boolean isOpen() {
            return listening.isAlive();
        }

        /** Waits until something was heard in which this stands. */
        JsonNode hears(String name, String text) {
            await().atMost(PATIENCE)
                    .alias(name + " with " + text)
                    .until(() -> events.stream()
                            .anyMatch(event -> event.name().equals(name)
                                    && event.data().toString().contains(text)));
            return events.stream()
                    .filter(event ->
                            event.name().equals(name) && event.data().toString().contains(text))
                    .findFirst()
                    .orElseThrow()
                    .data();
        }
    }
}
