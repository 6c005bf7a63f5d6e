/**
 * Table plans for a whole day: who sits with whom in each round. Functions of records, seeded: the same request gives the same plan on any
 * machine. No framework, no store, no clock, no I/O ({@code docs/decisions/0028}).
 */
@NullMarked
package org.folkmoot.seating;

import org.jspecify.annotations.NullMarked;
