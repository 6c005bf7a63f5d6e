package org.folkmoot.floor.speaking;

import java.time.Duration;

/**
 * The turns of a session in all.
 *
 * @param members how many had at least one
 * @param time they took together
 */
public record Spoken(int members, Duration time) {

    static final Spoken NOTHING = new Spoken(0, Duration.ZERO);
}
