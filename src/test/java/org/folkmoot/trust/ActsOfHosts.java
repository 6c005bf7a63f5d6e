package org.folkmoot.trust;

import java.util.HashMap;
import java.util.Map;

/** A sound body for each address to which a table's host sends something, and for answers in polls. */
final class ActsOfHosts {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "HostController#write",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"table\": 4,"
                            + " \"note\": \"00000000-0000-4000-8000-000000000002\","
                            + " \"item\": \"00000000-0000-4000-8000-000000000003\", \"kind\": \"IDEA\", \"text\": \"x\","
                            + " \"on\": 0}"),
            Map.entry(
                    "HostController#remove",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"table\": 4,"
                            + " \"note\": \"00000000-0000-4000-8000-000000000002\", \"on\": 1}"),
            Map.entry(
                    "HostController#confirm",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"table\": 4,"
                            + " \"lines\": [{\"note\": \"00000000-0000-4000-8000-000000000002\", \"on\": 1}]}"),
            Map.entry(
                    "HostController#call",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"table\": 4, \"wish\": \"COME\"}"),
            Map.entry(
                    "HostController#enter",
                    "{\"question\": \"00000000-0000-4000-8000-000000000000\","
                            + " \"member\": \"00000000-0000-4000-8000-000000000002\","
                            + " \"id\": \"00000000-0000-4000-8000-000000000001\", \"choice\": \"AGREE\"}"),
            Map.entry(
                    "PollActs#enter",
                    "{\"poll\": \"00000000-0000-4000-8000-000000000000\","
                            + " \"member\": \"00000000-0000-4000-8000-000000000002\","
                            + " \"id\": \"00000000-0000-4000-8000-000000000001\", \"answer\": {\"words\": [\"x\"]}}"),
            Map.entry(
                    "PollActs#answer",
                    "{\"poll\": \"00000000-0000-4000-8000-000000000000\","
                            + " \"id\": \"00000000-0000-4000-8000-000000000001\", \"answer\": {\"chosen\": [0]},"
                            + " \"inPlaceOf\": [\"00000000-0000-4000-8000-000000000002\"]}"));

    private ActsOfHosts() {}

    static Map<String, String> and(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(BODIES);
        return Map.copyOf(all);
    }
}
