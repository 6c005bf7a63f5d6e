package org.folkmoot.place.internal;

import org.folkmoot.place.PartnerId;
import org.folkmoot.place.PlaceId;

/**
 * A partner in the store, as its HSDS organization record.
 *
 * @param json the whole record
 * @param imported mark of the record as it last came in a file, so that what a person changed since then outlasts the
 *     same file; empty text if it never came in one
 */
record KeptPartner(PartnerId id, PlaceId place, String json, String imported) {}
