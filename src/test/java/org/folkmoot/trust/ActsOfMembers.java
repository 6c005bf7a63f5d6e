package org.folkmoot.trust;

import java.util.HashMap;
import java.util.Map;

/** A sound body for each address to which a member sends something of questions to witnesses. */
final class ActsOfMembers {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "EvaluationController#send",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"scores\": {\"HEARD\": 5}, \"good\": \"x\","
                            + " \"better\": \"x\", \"inPlaceOf\": [\"00000000-0000-4000-8000-000000000002\"]}"),
            Map.entry(
                    "WitnessController#ask",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"round\": 1, \"text\": \"x\"}"),
            Map.entry(
                    "WitnessController#takeBack",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"round\": 1,"
                            + " \"asked\": \"00000000-0000-4000-8000-000000000002\"}"),
            Map.entry(
                    "WitnessController#tick",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"round\": 1, \"on\": [0],"
                            + " \"inPlaceOf\": [\"00000000-0000-4000-8000-000000000002\"]}"));

    private ActsOfMembers() {}

    static Map<String, String> and(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(BODIES);
        return Map.copyOf(all);
    }
}
