/**
 * What in a text could say who somebody is, what stands in its place, and where things are in a text that changes. Functions of records: no
 * framework, no store, no clock, no I/O. Detectors propose; only people decide ({@code docs/decisions/0011}).
 */
@NullMarked
package org.folkmoot.redaction;

import org.jspecify.annotations.NullMarked;
