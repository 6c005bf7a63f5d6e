/**
 * Slates of questions that represent everyone who would like to hear an answer. Functions of approval ballots: the same ballots give the same slate on any
 * machine. No framework, no store, no clock, nothing random ({@code docs/decisions/0033}).
 */
@NullMarked
package org.folkmoot.floor.witnesses.slate;

import org.jspecify.annotations.NullMarked;
