package org.folkmoot.submission;

import org.folkmoot.submission.SubmissionRefused.Reason;

/**
 * Within how many working days a complaint is acknowledged, and answered. Counted from the day after it came. As shipped, three days to acknowledge
 * it, as the Local Authority Social Services and National Health Service Complaints (England) Regulations 2009 ask in regulation 13(3); with 20 at
 * most it stays within the 30 days that section 164A of the Data Protection Act 2018 gives for a complaint about personal data. Regulation 14
 * lets an answer take six months; 20 working days are Folkmoot's own default.
 *
 * @param acknowledge 1 to 20
 * @param answer from acknowledge up to 120
 */
public record ComplaintDays(int acknowledge, int answer) {

    public static final int MOST_TO_ACKNOWLEDGE = 20;
    public static final int MOST_TO_ANSWER = 120;

    /** @throws SubmissionRefused if a number is out of range */
    public ComplaintDays {
        boolean fits = acknowledge >= 1
                && acknowledge <= MOST_TO_ACKNOWLEDGE
                && answer >= acknowledge
                && answer <= MOST_TO_ANSWER;
        if (!fits) {
            throw new SubmissionRefused(Reason.DAYS_OUT_OF_RANGE);
        }
    }

    /** What holds where nobody has settled anything else. */
    public static ComplaintDays usual() {
        return new ComplaintDays(3, 20);
    }
}
