package org.folkmoot.ballot;

import java.util.Optional;

/**
 * What a member may learn about their own vote.
 *
 * @param in true if they have voted
 * @param choice what they chose, while the question is open; afterwards nobody can tell any more, they themselves included
 */
public record MyVote(boolean in, Optional<Choice> choice) {}
