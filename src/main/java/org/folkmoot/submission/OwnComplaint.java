package org.folkmoot.submission;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an author's complaint stands, day by day.
 *
 * @param acknowledgeBy by when the team says that it has it
 * @param answerBy by when the team answers
 * @param answered when it did
 */
public record OwnComplaint(
        LocalDate raised,
        LocalDate acknowledgeBy,
        Optional<LocalDate> acknowledged,
        LocalDate answerBy,
        Optional<LocalDate> answered,
        Optional<Complaint.Outcome> outcome) {}
