package org.folkmoot.ingest.internal;

import java.util.regex.Pattern;
import org.folkmoot.ingest.csv.ColumnSurvey;

/** What headings in English and Welsh say of a column, by words that stand in them. */
enum HeadingWords {
    ID("id|ref|reference|key|number|no|index|uuid|dynodwr"),
    PERSON("respondent|person|participant|contributor|patient|client|user|member|customer|resident|author|cyfrannwr"),
    WORDS(
            "words|comment|comments|feedback|answer|text|response|story|said|say|verbatim|free|describe|geiriau|sylw|sylwadau"),
    FELT(
            "felt|feel|feeling|sentiment|satisfaction|satisfied|rating|score|criticality|mood|experience|recommend|overall|fft|teimlo"),
    FFT("fft|friends and family|ffrindiau a theulu"),
    BIRTH("birth|birthday|dob|d\\.o\\.b|born|geni"),
    SAID(
            "said|comment|comments|contact|visit|attendance|appointment|discharge|received|submitted|submission|response|responded|completed|completion|recorded|created|start|timestamp|survey|feedback"),
    DATE("date|day|when|time|month|received|submitted|timestamp|dyddiad|pryd"),
    GOOD("good|excellent|best|satisfied|likely|happy|positive"),
    SERVICE(
            "service|team|site|ward|clinic|department|trust|provider|organisation|organization|location|practice|gwasanaeth|tim"),
    THEME("theme|themes|label|labels|category|subcategory|topic|topics|code|codes|tag|tags|thema|themau"),
    PLACE("neighbourhood|neighborhood|area|ward|locality|district|village|town|cymdogaeth|ardal"),
    USES("consent|permission|publish|quote|share|caniatad");

    private final Pattern words;

    HeadingWords(String alternatives) {
        this.words = Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** True if a word of these stands in the text. */
    boolean in(String text) {
        return words.matcher(text).find();
    }

    /** @param asked the question that the column answers, where the file says it apart from the column's name */
    boolean in(ColumnSurvey column, String asked) {
        return in(asked)
                || in(column.name().replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' '));
    }
}
