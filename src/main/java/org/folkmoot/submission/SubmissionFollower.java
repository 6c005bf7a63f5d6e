package org.folkmoot.submission;

/** What another part of the product keeps beside a submission. Each is a bean; all are told. */
public interface SubmissionFollower {

    /** It is about to be sent: told before the submission itself is written, so that nothing asked for is lost; may be told more than once. */
    default void sending(Submission submission, SubmissionContent.CallBack callBack) {}

    /** It is erased: nothing about it may stay. May be told more than once. */
    void gone(SubmissionId submission);
}
