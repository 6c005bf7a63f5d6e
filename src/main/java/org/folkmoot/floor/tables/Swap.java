package org.folkmoot.floor.tables;

import java.util.Optional;
import org.folkmoot.assembly.MemberId;

/**
 * A change of seats in one round.
 *
 * @param round from 1
 * @param one who moves
 * @param table the number of the table they move to
 * @param other who takes their seat in exchange; empty where a seat is free
 */
public record Swap(int round, MemberId one, int table, Optional<MemberId> other) {}
