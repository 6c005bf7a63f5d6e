package org.folkmoot.ballot;

import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.folkmoot.assembly.MemberId;

/**
 * What is in of a question that is not counted.
 *
 * @param votes under their tokens
 * @param onPaper who voted on paper
 */
record Uncounted(Document votes, Set<MemberId> onPaper) {

    MyVote of(String token, MemberId member) {
        return onPaper.contains(member)
                ? new MyVote(true, Optional.empty())
                : MyVote.of(Optional.ofNullable(votes.get(token)).map(QuestionDocument::filed));
    }
}
