package org.folkmoot.platform.cli;

/** Names the store in use, for the line that says the server is ready. */
@FunctionalInterface
public interface StoreLine {

    /** E.g. {@code the embedded store in /srv/folkmoot/data} . */
    String store();
}
