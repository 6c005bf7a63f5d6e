package org.folkmoot.platform.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it. */
class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "Folkmoot "
                    + Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
                            .orElse("(unpackaged)")
        };
    }
}
