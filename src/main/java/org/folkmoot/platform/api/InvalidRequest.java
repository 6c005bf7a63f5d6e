package org.folkmoot.platform.api;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A request that can't be carried out as it stands. Becomes a 400 problem that names the parameter and the remedy. */
public final class InvalidRequest extends RuntimeException {
    private final String parameter;

    public InvalidRequest(String parameter, String remedy) {
        super(remedy);
        this.parameter = parameter;
    }

    /** What was given, if anything was. */
    public static <T> T required(String parameter, @Nullable T given) {
        if (given == null) {
            throw new InvalidRequest(parameter, "Give " + parameter + ".");
        }
        return given;
    }

    /** The field at which a body could not be read, such as {@code content.steps}; empty if it is no JSON at all. */
    public static Optional<String> fieldIn(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidRequest invalid) {
                return Optional.of(invalid.parameter());
            }
            if (cause instanceof JacksonException broken && !broken.getPath().isEmpty()) {
                return Optional.of(broken.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(".")));
            }
        }
        return Optional.empty();
    }

    public String parameter() {
        return parameter;
    }
}
