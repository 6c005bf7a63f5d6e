package org.folkmoot.submission;

import org.folkmoot.people.CodeMaker;
import org.springframework.stereotype.Component;

/** The code of a submission: a device that lost the answer gets the same one again, and no code is kept anywhere. */
@Component
record PrivateCodes(CodeMaker maker) {

    PrivateCode of(Submission submission) {
        return PrivateCode.of(maker.bytes(submission.id().value(), submission.codeSerial()));
    }
}
