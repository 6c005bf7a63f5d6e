package org.folkmoot.moderation;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.submission.SubmissionContent;

/**
 * What those need who act on a disclosure.
 *
 * @param parts the words, unless their author hides or has taken them back
 * @param contact how the person wants to be reached; may be empty
 */
public record DisclosedWords(
        Optional<Map<String, String>> parts, String name, String contact, SubmissionContent.CallBack callBack) {}
