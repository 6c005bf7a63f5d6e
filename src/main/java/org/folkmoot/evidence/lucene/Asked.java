package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as words and quoted phrases. There is no query language: anything but quotation marks is
 * text, so nothing typed can be wrong or costly. All words are wanted; small words only within quotation marks
 * or where nothing else was typed.
 */
final class Asked {

    /** More than anyone asks for; the rest is left out. */
    private static final int MOST_WORDS = 16;

    private static final int MOST_LETTERS = 500;
    private static final Pattern QUOTED = Pattern.compile("[\"“”„]([^\"“”„]*)[\"“”„]?");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** One thing asked for: a word of one stem, or a phrase of several. */
    private record Part(String typed, List<String> stems, Kind kind) {

        Query exact() {
            return stems.size() == 1
                    ? new TermQuery(new Term(Fields.WORDS, stems.getFirst()))
                    : new PhraseQuery(Fields.WORDS, stems.toArray(String[]::new));
        }
    }

    private enum Kind {
        WORD,
        SMALL_WORD,
        /** Taken at its letters: spelling is not forgiven. */
        QUOTED
    }

    private final List<Part> parts;

    private Asked(List<Part> parts) {
        this.parts = parts;
    }

    static Asked of(String typed, Analyzer analyzer) {
        String text = typed.length() > MOST_LETTERS ? typed.substring(0, MOST_LETTERS) : typed;
        List<Part> parts = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        int at = 0;
        while (quoted.find()) {
            addWords(text.substring(at, quoted.start()), analyzer, parts);
            addPart(quoted.group(1), Kind.QUOTED, analyzer, parts);
            at = quoted.end();
        }
        addWords(text.substring(at), analyzer, parts);
        boolean onlySmall = parts.stream().allMatch(part -> part.kind() == Kind.SMALL_WORD);
        return new Asked(parts.stream()
                .filter(part -> onlySmall || part.kind() != Kind.SMALL_WORD)
                .limit(MOST_WORDS)
                .toList());
    }

    /** True if nothing that could be looked for was typed. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean isOneWord() {
        return parts.size() == 1;
    }

    /** Every word as typed, up to its ending. */
    Query exact() {
        return switch (parts.size()) {
            case 0 -> MatchAllDocsQuery.INSTANCE;
            case 1 -> parts.getFirst().exact();
            default -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                parts.forEach(part -> all.add(part.exact(), Occur.MUST));
                yield all.build();
            }
        };
    }

    /** Every word, or one spelt nearly so; the last may be the beginning of a word. */
    Query close(NearWords near) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Part part : parts) {
            Optional<Query> nearly = part.stems().size() == 1 && part.kind() != Kind.QUOTED
                    ? near.query(part.typed(), part.equals(parts.getLast()))
                    : Optional.empty();
            BooleanQuery.Builder either = new BooleanQuery.Builder().add(new BoostQuery(part.exact(), 2), Occur.SHOULD);
            nearly.ifPresent(query -> either.add(query, Occur.SHOULD));
            all.add(either.build(), Occur.MUST);
        }
        return all.build();
    }

    /** At least half of the words. */
    Query some() {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch((parts.size() + 1) / 2);
        parts.forEach(part -> some.add(part.exact(), Occur.SHOULD));
        return some.build();
    }

    private static void addWords(String text, Analyzer analyzer, List<Part> parts) {
        for (String word : GAPS.splitAsStream(text).toList()) {
            addPart(word, WordsAnalyzer.isSmall(word) ? Kind.SMALL_WORD : Kind.WORD, analyzer, parts);
        }
    }

    private static void addPart(String text, Kind kind, Analyzer analyzer, List<Part> parts) {
        List<String> stems = terms(text, Fields.WORDS, analyzer);
        if (!stems.isEmpty()) {
            parts.add(new Part(text, stems, kind));
        }
    }

    /** What the text becomes in the field. */
    static List<String> terms(String text, String field, Analyzer analyzer) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && stems.size() < MOST_WORDS) {
                if (term.length() > 0) {
                    stems.add(term.toString());
                }
            }
            if (stems.size() < MOST_WORDS) {
                tokens.end();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems;
    }
}
