package org.folkmoot.floor.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.assembly.Assemblies.SessionAt;
import org.folkmoot.ballot.Question;
import org.folkmoot.floor.FloorBoard.Now;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What all in a session see alike, written as JSON once for each version and language however many ask for it. */
@Component
class RoomState {

    /** The sessions that are looked at, with room for versions that follow each other quickly. */
    private static final int KEPT = 64;

    private record Key(long version, Locale language) {}

    private record Written(SessionAt at, byte[] json) {}

    private final Texts texts;
    private final JsonMapper mapper;
    private final Map<Key, Written> written = new LinkedHashMap<>();

    RoomState(Texts texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    /** The version as it was written last, if it was. */
    synchronized Optional<byte[]> shared(Now now, Locale language) {
        return Optional.ofNullable(written.get(new Key(now.version(), language)))
                .map(Written::json);
    }

    /** The version with the session as it stands. */
    synchronized byte[] shared(SessionAt at, Now now, Locale language) {
        Key key = new Key(now.version(), language);
        Written before = written.get(key);
        if (before != null && before.at().equals(at)) {
            return before.json();
        }
        byte[] json = mapper.writeValueAsBytes(RoomBodies.Shared.of(
                at.assembly(), at.session(), now, (word, arguments) -> texts.in(language, word, arguments)));
        written.put(key, new Written(at, json));
        if (written.size() > KEPT) {
            Iterator<Key> oldest = written.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return json;
    }

    /** All of it in one: what is shared, when it was so, and what is this person's. */
    byte[] snapshot(byte[] shared, Now now, Object mine) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(shared.length + 256);
        all.write(shared, 0, shared.length - 1);
        put(all, ",\"at\":");
        put(all, mapper.writeValueAsBytes(now.at()));
        put(all, ",\"mine\":");
        put(all, mapper.writeValueAsBytes(mine));
        put(all, "}");
        return all.toByteArray();
    }

    /** One event of a stream (WHATWG HTML, server-sent events). JSON holds no line breaks, so it is one line of data. */
    void event(ByteArrayOutputStream stream, String name, byte[] json) {
        put(stream, "event: " + name + "\ndata: ");
        put(stream, json);
        put(stream, "\n\n");
    }

    void event(ByteArrayOutputStream stream, String name, Object body) {
        event(stream, name, mapper.writeValueAsBytes(body));
    }

    /** True if they differ in no more than how many have voted. */
    static boolean differInTurnoutOnly(Now before, Now after) {
        return before.question().isPresent()
                && before.agenda().equals(after.agenda())
                && before.shown().projector() == after.shown().projector()
                && before.shown().seats().equals(after.shown().seats())
                && before.shown().words().equals(after.shown().words())
                && before.shown().witnesses().equals(after.shown().witnesses())
                && before.poll().equals(after.poll())
                && before.question()
                        .map(Question::withoutTurnout)
                        .equals(after.question().map(Question::withoutTurnout));
    }

    static void put(ByteArrayOutputStream to, String text) {
        put(to, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ByteArrayOutputStream to, byte[] bytes) {
        to.write(bytes, 0, bytes.length);
    }
}
