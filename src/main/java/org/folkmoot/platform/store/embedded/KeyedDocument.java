package org.folkmoot.platform.store.embedded;

/** An id with its document's bytes. */
record KeyedDocument(Key key, byte[] value) {}
