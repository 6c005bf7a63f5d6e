package org.folkmoot.platform.imports;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * A file to bring in.
 *
 * @param at the place it belongs to
 * @param fileName as the person called it; shown, never used as a path
 * @param options by name, as the kind understands them
 */
public record ImportRequest(Scope.OfPlace at, Path file, String fileName, Map<String, String> options)
        implements Scoped {

    public ImportRequest {
        options = Map.copyOf(options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    @Override
    public Scope scope() {
        return at;
    }
}
