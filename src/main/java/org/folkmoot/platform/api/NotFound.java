package org.folkmoot.platform.api;

/** There is no such thing, or none that the caller may know of. Becomes a 404 problem. */
public final class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
