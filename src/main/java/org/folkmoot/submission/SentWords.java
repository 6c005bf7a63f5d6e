package org.folkmoot.submission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a device is told once its words were sent.
 *
 * @param code opens the private page
 * @param readBy the day until which somebody is to read it
 * @param narrowed the uses for which two devices gave different answers, so that the one that allows less counts
 */
public record SentWords(PrivateCode code, Optional<LocalDate> readBy, Set<ConsentUse> narrowed) {}
