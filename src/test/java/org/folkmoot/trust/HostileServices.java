package org.folkmoot.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of services in which all free text carries the markup of {@link Hostile}. */
final class HostileServices {

    /** What people write in a service; the other members have a form of their own. */
    private static final Pattern FREE_TEXT = Pattern.compile(
            "\"(name|description|eligibility_description|application_process|fees_description|address_1|address_2|city"
                    + "|state_province|number)\": \"[^\"]*\"");

    private HostileServices() {}

    /** The demonstration's services with the payload at the end of whatever is free text. An address that would run is refused, so there is none. */
    static Path in(Path folder) {
        try {
            String json = Files.readString(Path.of("src", "main", "resources", "demo", "services.json"));
            String poisoned = FREE_TEXT
                    .matcher(json)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            found.group().substring(0, found.group().length() - 1) + " "
                                    + Hostile.PAYLOAD.replace("\"", "\\\"") + "\""));
            return Files.writeString(folder.resolve("services.json"), poisoned);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
