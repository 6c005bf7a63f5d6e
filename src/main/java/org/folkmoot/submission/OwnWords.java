package org.folkmoot.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.call.Call;
import org.folkmoot.submission.Complaint.ComplaintDays;

/**
 * What its author sees of a submission.
 *
 * @param readBy the day until which somebody is to read it; empty once it was decided
 * @param complaintDays within how many working days a complaint is dealt with here
 * @param complaint where the author's latest complaint stands
 */
public record OwnWords(
        Submission submission,
        SubmissionContent secret,
        Call call,
        PrivateCode code,
        Optional<LocalDate> readBy,
        LocalDate today,
        ComplaintDays complaintDays,
        Optional<OwnComplaint> complaint) {

    /** True if analysts can find the words today. */
    public boolean isFound() {
        return submission.isOut() && secret.isChecked() && submission.consents().allows(ConsentUse.ANALYSE, today);
    }

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
}
