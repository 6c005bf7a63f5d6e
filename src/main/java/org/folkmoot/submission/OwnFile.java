package org.folkmoot.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that belongs to a submission, as its author gets told of it.
 *
 * @param type what it is by its content, as a media type
 * @param sha256 of the file as it is kept, in hexadecimal
 * @param hidden the fixed word for why the team does not look at it, if so
 */
public record OwnFile(
        UUID id, String name, String type, long bytes, String sha256, Instant added, Optional<String> hidden) {}
