package org.folkmoot.platform.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.jobs.JobId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the kind and the place an import names, and starts it. The kind's own access rule decides. */
@Component
public class Imports {

    private static final Role[] WORKERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR};

    private final ObjectProvider<ImportKind> kinds;
    private final ObjectProvider<PlaceNames> places;
    private final Rights rights;

    Imports(ObjectProvider<ImportKind> kinds, ObjectProvider<PlaceNames> places, Rights rights) {
        this.kinds = kinds;
        this.places = places;
        this.rights = rights;
    }

    public List<ImportKind> kinds() {
        return kinds.orderedStream().toList();
    }

    /**
     * @param place name or id; blank for the only place, or the one that all others lie within
     * @throws NotFound if there is no such kind
     * @throws InvalidRequest if there is no single such place, or an option is wrong
     */
    public JobId start(String kind, String place, Path file, String fileName, Map<String, String> options) {
        ImportKind chosen = kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no import called " + kind + ". There are: "
                        + kinds().stream().map(ImportKind::kind).sorted().collect(Collectors.joining(", ")) + "."));
        Scope.OfPlace at = (place.isBlank()
                        ? places.getObject().outermost()
                        : places.getObject().find(place))
                .orElseThrow(() -> unknown(place));
        return chosen.start(new ImportRequest(at, file, fileName, options));
    }

    /** Names only places where the caller may bring something in. */
    private InvalidRequest unknown(String place) {
        List<String> reached = places.getObject().names(at -> rights.holds(at, WORKERS));
        return new InvalidRequest(
                "place",
                (place.isBlank() ? "Say which place it is for. " : "There is no single place called “" + place + "”. ")
                        + (reached.isEmpty()
                                ? "There is none where you may bring files in."
                                : "There are: " + String.join(", ", reached) + "."));
    }

    /** Finds the place an import names. The place module answers. */
    public interface PlaceNames {

        /** The place with this id or, if exactly one has it, this name, in any case. */
        Optional<Scope.OfPlace> find(String nameOrId);

        /** The only place, or the one that all others lie within; empty if there is no such one. */
        Optional<Scope.OfPlace> outermost();

        /** The names of those places that hold, for an error that helps. */
        List<String> names(Predicate<Scope.OfPlace> of);
    }
}
