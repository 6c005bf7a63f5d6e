package org.folkmoot.place.internal;

import java.time.Instant;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;

/**
 * A service in the store. Its HSDS record is kept as JSON text, not as a document of the store: names with dots or
 * dollars, the order of fields and the digits of numbers all come back as they came.
 *
 * @param json the whole HSDS record
 * @param mark the first half of the SHA-256 of the record, whatever the order of its fields
 * @param changed when this content was first kept here
 */
public record KeptService(ServiceId id, PlaceId place, String json, String mark, Instant changed) {}
