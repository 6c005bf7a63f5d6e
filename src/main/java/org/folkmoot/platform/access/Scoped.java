package org.folkmoot.platform.access;

/** An argument that says where a call takes place: the id of a place or assembly, or a command that carries one. */
public interface Scoped {

    Scope scope();
}
