package org.folkmoot.moderation;

import java.time.Instant;

/**
 * Somebody who has marked a submission on the desk and has not saved it yet.
 *
 * @param who their name
 * @param lookedAt how many stretches they have decided about
 * @param of how many there are for them
 * @param at when they last marked something
 */
public record AtWork(String who, int lookedAt, int of, Instant at) {}
