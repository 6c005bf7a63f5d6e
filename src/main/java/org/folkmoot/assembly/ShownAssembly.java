package org.folkmoot.assembly;

import java.util.Optional;
import org.folkmoot.platform.access.CallerChecked;

/** An assembly with its sessions and without its roll, for services that show some of it to others than its people. */
@CallerChecked
public class ShownAssembly {

    private final AssemblyRecords records;

    ShownAssembly(AssemblyRecords records) {
        this.records = records;
    }

    public Optional<Assembly> find(AssemblyId id) {
        return records.find(id).map(KeptAssembly::assembly);
    }
}
