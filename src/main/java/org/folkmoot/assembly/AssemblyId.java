package org.folkmoot.assembly;

import java.util.UUID;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/** Names an assembly. As an argument it is the scope of the call. */
public record AssemblyId(UUID value) implements Scoped {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AssemblyId of(String text) {
        return new AssemblyId(UUID.fromString(text));
    }

    @Override
    public Scope scope() {
        return new Scope.OfAssembly(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
