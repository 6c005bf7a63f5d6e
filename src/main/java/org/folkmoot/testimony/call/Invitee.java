package org.folkmoot.testimony.call;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.testimony.ContributorId;

/**
 * A person asked by name.
 *
 * @param contributor the person under the pseudonym their words will carry
 * @param answered when they sent something
 */
public record Invitee(ContributorId contributor, String name, Instant invited, Optional<Instant> answered) {}
