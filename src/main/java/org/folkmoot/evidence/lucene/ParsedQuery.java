package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.folkmoot.evidence.lucene.Found.Widened;

/**
 * What somebody typed, as words and quoted phrases. There is no query language: anything but quotation marks is
 * text, so nothing typed can be wrong or costly. Small words count only within quotation marks or where nothing else was typed, or as part of a
 * term that the thesaurus knows.
 */
record ParsedQuery(List<Part> parts) {

    /** More than anyone asks for; the rest is left out. */
    private static final int MOST_WORDS = 16;

    private static final int MOST_LETTERS = 500;

    /** Marks that stand apart, and what cannot be seen, are more than the letters. */
    private static final int MOST_TYPED = 4 * MOST_LETTERS;

    /** Words that far from each other belong together. */
    private static final int NEAR = 6;

    /** More than any score by words alone. */
    private static final float A_RANK = 1_000;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„]([^\"“”„]*)[\"“”„]?");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** One thing asked for: a word of one stem, or a phrase of several. */
    private record Part(String typed, List<String> stems, Kind kind, List<Thesaurus.Term> others) {

        Query exact() {
            return query(stems);
        }

        /** The word or another for it, which counts a little less. */
        Query wide() {
            if (others.isEmpty()) {
                return exact();
            }
            BooleanQuery.Builder any = new BooleanQuery.Builder().add(new BoostQuery(exact(), 2), Occur.SHOULD);
            others.forEach(other -> any.add(query(other.stems()), Occur.SHOULD));
            return any.build();
        }

        private static Query query(List<String> stems) {
            return stems.size() == 1
                    ? new TermQuery(new Term(IndexFields.WORDS, stems.getFirst()))
                    : new PhraseQuery(IndexFields.WORDS, stems.toArray(String[]::new));
        }
    }

    private enum Kind {
        WORD,
        SMALL_WORD,
        /** Taken at its letters: spelling is not forgiven. */
        QUOTED
    }

    static ParsedQuery of(String typed, Analyzer analyzer) {
        return of(typed, analyzer, Thesaurus.none());
    }

    static ParsedQuery of(String typed, Analyzer analyzer, Thesaurus thesaurus) {
        String text = cut(OneForm.of(OneForm.unparted(cut(typed, MOST_TYPED))), MOST_LETTERS);
        List<Part> parts = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        int at = 0;
        while (quoted.find()) {
            addWords(text.substring(at, quoted.start()), analyzer, thesaurus, parts);
            part(quoted.group(1), Kind.QUOTED, analyzer).ifPresent(parts::add);
            at = quoted.end();
        }
        addWords(text.substring(at), analyzer, thesaurus, parts);
        boolean onlySmall = parts.stream().allMatch(part -> part.kind() == Kind.SMALL_WORD);
        return new ParsedQuery(parts.stream()
                .filter(part -> onlySmall || part.kind() != Kind.SMALL_WORD)
                .limit(MOST_WORDS)
                .toList());
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** True if nothing that could be looked for was typed. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean isOneWord() {
        return parts.size() == 1;
    }

    /** True if there are other words for some. */
    boolean isWidened() {
        return parts.stream().anyMatch(part -> !part.others().isEmpty());
    }

    /** The words for which there are others. */
    List<Widened> widened() {
        return parts.stream()
                .filter(part -> !part.others().isEmpty())
                .map(part -> new Widened(
                        part.typed(),
                        part.others().stream().map(Thesaurus.Term::written).toList()))
                .toList();
    }

    /** Every word as typed, up to its ending. */
    Query exact() {
        return all(Part::exact);
    }

    /** Every word, or another for it. */
    Query allWide() {
        return all(Part::wide);
    }

    private Query all(Function<Part, Query> query) {
        return switch (parts.size()) {
            case 0 -> MatchAllDocsQuery.INSTANCE;
            case 1 -> query.apply(parts.getFirst());
            default -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                parts.forEach(part -> all.add(query.apply(part), Occur.MUST));
                yield all.build();
            }
        };
    }

    /** Some of the words, or others for them: any of up to five, more of more. What is in quotation marks is wanted always. */
    Query some() {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        parts.forEach(part -> some.add(part.wide(), part.kind() == Kind.QUOTED ? Occur.MUST : Occur.SHOULD));
        long words = parts.stream().filter(part -> part.kind() != Kind.QUOTED).count();
        return words == 0
                ? some.build()
                : some.setMinimumNumberShouldMatch(Math.max(1, (int) words / 3)).build();
    }

    /** The same, ranked: first what has all words as typed, then what has others for some, the nearer to each other the higher. */
    Query ranked() {
        if (isOneWord() && !isWidened()) {
            return exact();
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder()
                .add(some(), Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(exact()), A_RANK), Occur.SHOULD);
        if (isWidened() && !isOneWord()) {
            ranked.add(new BoostQuery(new ConstantScoreQuery(allWide()), A_RANK), Occur.SHOULD);
        }
        String[] stems = parts.stream().flatMap(part -> part.stems().stream()).toArray(String[]::new);
        if (stems.length > 1) {
            ranked.add(new BoostQuery(new PhraseQuery(NEAR, IndexFields.WORDS, stems), 4), Occur.SHOULD);
        }
        return ranked.build();
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

    private static void addWords(String text, Analyzer analyzer, Thesaurus thesaurus, List<Part> parts) {
        List<Part> words = GAPS.splitAsStream(text)
                .flatMap(word ->
                        part(word, WordsAnalyzer.isSmall(word) ? Kind.SMALL_WORD : Kind.WORD, analyzer).stream())
                .limit(MOST_LETTERS / 2)
                .toList();
        for (int at = 0; at < words.size(); ) {
            Part next = known(words, at, thesaurus).orElse(words.get(at));
            parts.add(next);
            at += next.kind() == Kind.WORD ? Math.max(1, wordsOf(next)) : 1;
        }
    }

    /** The longest term of the thesaurus that begins there. */
    private static Optional<Part> known(List<Part> words, int at, Thesaurus thesaurus) {
        for (int length = Math.min(thesaurus.longest(), words.size() - at); length > 0; length--) {
            List<Part> some = words.subList(at, at + length);
            List<String> stems =
                    some.stream().flatMap(part -> part.stems().stream()).toList();
            List<Thesaurus.Term> others = thesaurus.others(stems);
            if (!others.isEmpty()) {
                String typed = some.stream().map(Part::typed).collect(Collectors.joining(" "));
                return Optional.of(new Part(typed, stems, Kind.WORD, others));
            }
        }
        return Optional.empty();
    }

    private static int wordsOf(Part part) {
        return (int) GAPS.splitAsStream(part.typed()).count();
    }

    private static Optional<Part> part(String text, Kind kind, Analyzer analyzer) {
        List<String> stems = terms(text, IndexFields.WORDS, analyzer);
        return stems.isEmpty() ? Optional.empty() : Optional.of(new Part(text, stems, kind, List.of()));
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
