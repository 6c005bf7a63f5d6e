package org.folkmoot.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Looks through every file of a folder for runs of eight words and for names, as bytes in several encodings, and through the stored fields of
 * Lucene's segments, which are compressed, those of deleted documents included.
 */
final class TracesOnDisk {

    static final int RUN = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1);

    private final Set<String> runs;
    private final Set<String> names;
    private final Set<String> beginnings = new HashSet<>();

    TracesOnDisk(Set<String> runs, Collection<String> names) {
        this.runs = runs;
        this.names = new HashSet<>();
        names.forEach(name -> this.names.add(String.join(" ", words(name))));
        Stream.concat(runs.stream(), this.names.stream())
                .map(text -> text.split(" ", 2)[0])
                .forEach(beginnings::add);
    }

    /** Every run of eight words in the text. */
    static Set<String> runsOf(String text) {
        List<String> words = words(text);
        Set<String> runs = new HashSet<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + RUN)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** What was found, each with its file; empty if nothing was. */
    Set<String> in(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = read(file);
                for (Charset encoding : ENCODINGS) {
                    look(new String(bytes, encoding), folder.relativize(file).toString(), found);
                }
                if (file.getFileName().toString().startsWith("segments_")) {
                    lookIntoSegments(file.getParent(), found);
                }
            }
        }
        return found;
    }

    /** Nothing of a file that a running product has just removed. */
    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return new byte[0];
        }
    }

    private void lookIntoSegments(Path index, Set<String> found) throws IOException {
        try (Directory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    for (IndexableField field : leaf.reader().storedFields().document(document)) {
                        String text = field.stringValue();
                        if (text != null) {
                            look(text, "stored field " + field.name(), found);
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void look(String text, String where, Set<String> found) {
        List<String> words = words(text);
        for (int at = 0; at < words.size(); at++) {
            if (!beginnings.contains(words.get(at))) {
                continue;
            }
            StringBuilder run = new StringBuilder();
            for (int length = 1; length <= RUN && at + length <= words.size(); length++) {
                run.append(length > 1 ? " " : "").append(words.get(at + length - 1));
                String sofar = run.toString();
                if (names.contains(sofar) || (length == RUN && runs.contains(sofar))) {
                    found.add(where + ": " + sofar);
                }
            }
        }
    }
}
